package bellwether.launcher.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The API's two busiest answers, against nginx with the same bytes as files. */
final class HttpBench implements Bench {
    private static final int SESSIONS = 100;

    private final int seconds;

    HttpBench(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Path folder = yard.folder("http");
        Wrk wrk = new Wrk(yard.home(), folder, seconds);
        try (Nginx nginx = Nginx.start(yard.home(), folder)) {
            OwnStack stack = yard.stack();
            List<Finding> findings = new ArrayList<>(bars(yard, stack, wrk, nginx));
            findings.addAll(movers(yard, stack, wrk, nginx));
            return findings;
        }
    }

    private static List<Finding> bars(Yard yard, OwnStack stack, Wrk wrk, Nginx nginx) throws Exception {
        String path = "/api/v1/bars/AAPL?from=2000-01-01";
        nginx.put("bars.json", yard.get(stack.web() + path));
        Wrk.Measured file = wrk.load(nginx.address(), List.of("/bars.json"));
        Wrk.Measured ours = wrk.load(stack.web(), List.of(path));
        Wrk.Measured fresh = wrk.load(stack.endpoint("QUOTE_URL"), List.of(path));
        return List.of(
                Finding.atLeast("GET bars of AAPL, 5 years", ours.perSecond(), file.perSecond(), "/s", 0.6),
                Finding.atMost("the same, p99", ours.p99Millis(), file.p99Millis(), "ms", 3),
                Finding.atLeast(
                        "the same from the service itself, read and packed anew each time",
                        fresh.perSecond(),
                        file.perSecond(),
                        "/s",
                        0.03));
    }

    private static List<Finding> movers(Yard yard, OwnStack stack, Wrk wrk, Nginx nginx) throws Exception {
        List<String> ours = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String date : new Tables(stack.postgres()).someSessions(SESSIONS)) {
            String path = "/api/v1/movers?date=" + date;
            nginx.put("movers-" + date + ".json", yard.get(stack.web() + path));
            ours.add(path);
            files.add("/movers-" + date + ".json");
        }
        Wrk.Measured file = wrk.load(nginx.address(), files);
        Wrk.Measured movers = wrk.load(stack.web(), ours);
        return List.of(
                Finding.atLeast(
                        "GET movers of " + ours.size() + " sessions in turn",
                        movers.perSecond(),
                        file.perSecond(),
                        "/s",
                        0.6),
                Finding.atMost("the same, p99", movers.p99Millis(), file.p99Millis(), "ms", 3));
    }
}
