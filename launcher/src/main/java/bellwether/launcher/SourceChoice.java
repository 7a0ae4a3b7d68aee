package bellwether.launcher;

import bellwether.launcher.process.Console;
import java.util.Optional;

/** Decides on the source: what the user asked for, what the state folder already holds, or what can be reached. */
final class SourceChoice {
    private final SourceMemory memory;
    private final YahooProbe yahoo;
    private final Console console;

    SourceChoice(SourceMemory memory, YahooProbe yahoo, Console console) {
        this.memory = memory;
        this.yahoo = yahoo;
        this.console = console;
    }

    /** @throws UsageProblem if the state folder holds prices of another source, or a replay has no data */
    Source choose(SourceOptions options) {
        Optional<Source> held = memory.recall();
        Source source =
                switch (options.wish) {
                    case AUTO -> held.map(this::keep).orElseGet(this::reachable);
                    case YAHOO -> new Source.Yahoo();
                    case SIMULATED -> new Source.Simulated();
                    case REPLAY -> replay(options, held);
                };
        held.filter(other -> !other.word().equals(source.word())).ifPresent(other -> {
            throw new UsageProblem(
                    "this state holds " + adjective(other) + " prices; choose another --state for " + source.word());
        });
        return source;
    }

    private Source keep(Source held) {
        console.step("source: " + held.word() + ", which this state holds");
        return held;
    }

    private Source reachable() {
        Optional<String> obstacle = yahoo.obstacle();
        if (obstacle.isPresent()) {
            console.step("source: simulated, because Yahoo " + obstacle.get());
            return new Source.Simulated();
        }
        console.step("source: yahoo, which answers at " + yahoo.baseUrl());
        return new Source.Yahoo();
    }

    private static Source replay(SourceOptions options, Optional<Source> held) {
        if (options.namesReplayFiles()) {
            return options.replay();
        }
        return held.filter(Source.Replay.class::isInstance)
                .orElseThrow(() -> new UsageProblem("--source replay needs --data FILE"));
    }

    private static String adjective(Source source) {
        return switch (source) {
            case Source.Yahoo yahoo -> "Yahoo's";
            case Source.Simulated simulated -> "simulated";
            case Source.Replay replay -> "replayed";
        };
    }
}
