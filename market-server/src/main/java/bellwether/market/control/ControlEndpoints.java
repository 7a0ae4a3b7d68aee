package bellwether.market.control;

import bellwether.market.Market;
import bellwether.market.MovableMarket;
import bellwether.market.http.Endpoint;
import bellwether.market.http.Reply;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** The controls below {@code /control/}. What is refused is told as {@code {"error":"…"}}. */
public final class ControlEndpoints {
    private final Market market;
    private final Faults faults;
    private final RequestCounts counts;

    public ControlEndpoints(Market market, Faults faults, RequestCounts counts) {
        this.market = market;
        this.faults = faults;
        this.counts = counts;
    }

    public Map<String, Endpoint> gets() {
        return Map.of(
                "/control/universe", context -> UniverseCsv.of(market.companies()),
                "/control/requests", context -> counts.reply());
    }

    /** These read the request's body. */
    public Map<String, Endpoint> posts() {
        return Map.of("/control/today", this::moveToday, "/control/faults", this::setFaults);
    }

    private Reply moveToday(RoutingContext context) {
        String date = context.request().getParam("date");
        String live = context.request().getParam("live");
        if (!(market instanceof MovableMarket movable)) {
            return refused(409, "the " + market.name() + " market's today can't be moved");
        } else if (date == null) {
            return refused(400, "date is missing: ?date=2018-02-07");
        } else if (live != null && !live.equals("true") && !live.equals("false")) {
            return refused(400, "live is '" + live + "', neither true nor false");
        }
        try {
            LocalDate today = LocalDate.parse(date);
            movable.moveTo(today, "true".equals(live));
            return json(
                    200,
                    new JsonObject()
                            .put("date", today.toString())
                            .put("live", "true".equals(live))
                            .put("now", market.now().toString()));
        } catch (DateTimeException e) {
            return refused(400, "date is '" + date + "', not like 2018-02-07");
        } catch (IllegalArgumentException e) {
            return refused(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply setFaults(RoutingContext context) {
        try {
            JsonObject json = context.body().isEmpty() ? null : context.body().asJsonObject();
            if (json == null) {
                return refused(400, "the body is empty: {\"kind\":\"429\",\"rate\":0.2}");
            }
            FaultRule rule = FaultRule.parse(json);
            faults.set(rule);
            return json(200, rule.toJson());
        } catch (DecodeException | ClassCastException e) {
            return refused(400, "the body is not a JSON object");
        } catch (IllegalArgumentException e) {
            return refused(400, String.valueOf(e.getMessage()));
        }
    }

    private static Reply refused(int status, String reason) {
        return json(status, new JsonObject().put("error", reason));
    }

    private static Reply json(int status, JsonObject json) {
        return Reply.json(status, json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
