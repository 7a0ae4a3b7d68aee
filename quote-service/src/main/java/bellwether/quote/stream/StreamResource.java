package bellwether.quote.stream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stream")
@Blocking
class StreamResource {
    /**
     * A reader that is this many events behind is let go; it comes back and finds the present state. All symbols may change
     * at once: there is room for two such changes of 20,000.
     */
    private static final int MOST_WAITING = 40_000;

    private final Broadcast broadcast;

    StreamResource(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    /**
     * Events {@code tick} (a live price: the latest ones at once, then four times a second at most), {@code bar} (the latest
     * bar of a symbol, when it changes) and {@code freshness} (at once, when it changes, and every 15 seconds).
     *
     * @param symbols whose ticks and bars to send; all without it
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events as things change",
            description = "bar: the latest bar of a symbol; movers: which ranking changed; freshness: the state of the"
                    + " data, also every 15 seconds as a sign of life.")
    public Multi<OutboundSseEvent> stream(
            @RestQuery @Nullable @Schema(description = "Whose bars to send; all without it", examples = "AAPL,MSFT")
                    String symbols,
            @Context Sse sse) {
        Set<String> wanted = symbols == null || symbols.isBlank() ? Set.of() : Set.of(symbols.split(",", -1));
        Multi<StreamEvent> live = broadcast
                .events()
                .filter(event -> event.symbol() == null || wanted.isEmpty() || wanted.contains(event.symbol()))
                .onOverflow()
                .buffer(MOST_WAITING);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(broadcast.present(wanted)), live)
                .map(event -> sse.newEventBuilder()
                        .name(event.name())
                        .data(event.json())
                        .build());
    }
}
