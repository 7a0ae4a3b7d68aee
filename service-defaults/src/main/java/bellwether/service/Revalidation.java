package bellwether.service;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer a tag of its content, and leaves the content out where the client says that it has it (RFC 9110, 13).
 * Streams of events have none.
 */
@Provider
public class Revalidation implements ContainerResponseFilter {
    private final Providers providers;
    private final KnownValidators known;

    Revalidation(@Context Providers providers, KnownValidators known) {
        this.providers = providers;
        this.known = known;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        known.describe(request, answer.getHeaders());
        byte[] body = isRead(request) && answer.getStatus() == 200 ? bodyOf(answer) : null;
        if (body == null) {
            return;
        }
        Validator validator = Validator.of(body);
        known.remember(request, validator);
        if (validator.isAmong(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            answer.setEntity(null);
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            answer.setEntity(body);
        }
        validator.describe(answer.getHeaders());
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** The bytes that would be sent; null if there is no end to them. */
    @SuppressWarnings("unchecked")
    private byte @Nullable [] bodyOf(ContainerResponseContext answer) throws IOException {
        Object entity = answer.getEntity();
        MediaType type = answer.getMediaType();
        if (entity == null || type == null || type.isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE)) {
            return null;
        }
        Type generic = answer.getEntityType() == null ? entity.getClass() : answer.getEntityType();
        MessageBodyWriter<Object> writer = (MessageBodyWriter<Object>)
                providers.getMessageBodyWriter(entity.getClass(), generic, answer.getEntityAnnotations(), type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.writeTo(
                entity, entity.getClass(), generic, answer.getEntityAnnotations(), type, answer.getHeaders(), bytes);
        return bytes.toByteArray();
    }
}
