package bellwether.market.server;

import bellwether.market.Market;
import bellwether.market.control.ControlEndpoints;
import bellwether.market.control.Faults;
import bellwether.market.control.OwnMachine;
import bellwether.market.control.RequestCounts;
import bellwether.market.streamer.Streamer;
import bellwether.market.yahoo.YahooEndpoints;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;

/** Puts all paths of the market server on a router. */
final class MarketRoutes {
    private static final List<String> YAHOO_VERSIONS = List.of("/v1/*", "/v6/*", "/v7/*", "/v8/*", "/v10/*", "/ws/*");
    private static final long LONGEST_BODY = 1 << 20;

    private MarketRoutes() {}

    static void mount(Vertx vertx, Router router, Market market) {
        Faults faults = new Faults();
        RequestCounts counts = new RequestCounts();
        Answers answers = new Answers(market, faults, counts);
        router.get("/").handler(new Streamer(vertx, market, faults, counts)::handle);
        new YahooEndpoints(market).byPath().forEach((path, endpoint) -> {
            String template = template(path);
            router.get(path).handler(context -> answers.answerOrFail(context, template, endpoint));
        });
        ControlEndpoints control = new ControlEndpoints(market, faults, counts);
        control.gets().forEach((path, endpoint) -> router.get(path)
                .handler(context -> answers.answer(context, path, endpoint)));
        router.post("/control/*").handler(new OwnMachine());
        control.posts().forEach((path, endpoint) -> router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .handler(context -> answers.answer(context, path, endpoint)));
        for (String unknown : YAHOO_VERSIONS) {
            router.get(unknown)
                    .handler(context -> answers.answer(context, unknown, ignored -> YahooEndpoints.unknownPath()));
        }
    }

    /** {@code :symbol} as people write it. */
    private static String template(String path) {
        return path.replace(":symbol", "{symbol}");
    }
}
