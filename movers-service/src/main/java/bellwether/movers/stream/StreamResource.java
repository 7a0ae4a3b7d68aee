package bellwether.movers.stream;

import bellwether.movers.publish.Publication;
import bellwether.movers.publish.Publications;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Server-sent events named {@code movers}, one for each published universe at first and one whenever its ranking
 * changes: {@code {"universe": "all", "period": "day", "date": "2018-02-07", "asOf": "…"}}. A comment every 15 seconds
 * keeps the connection open.
 */
@Path("/api/v1/stream")
class StreamResource {
    private final Publications publications;

    StreamResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events as things change",
            description = "bar: the latest bar of a symbol; movers: which ranking changed; freshness: the state of the"
                    + " data, also every 15 seconds as a sign of life.")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return publications.latestAndNews().map(news -> news.map(publication -> event(sse, publication))
                .orElseGet(() -> sse.newEventBuilder().comment("still here").build()));
    }

    private static OutboundSseEvent event(Sse sse, Publication publication) {
        return sse.newEventBuilder()
                .name("movers")
                .id(publication.eventId())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(MoversEvent.class, MoversEvent.of(publication))
                .build();
    }
}
