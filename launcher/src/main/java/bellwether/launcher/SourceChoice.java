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

    /**
     * Settles all that can be settled at once.
     *
     * @return nothing where only Yahoo's answer can tell
     * @throws UsageProblem if the state folder holds prices of another source, or a replay has no data
     */
    Optional<Source> settle(SourceOptions options) {
        Optional<Source> held = memory.recall();
        Optional<Source> settled =
                switch (options.wish) {
                    case AUTO -> held;
                    case YAHOO -> Optional.of(new Source.Yahoo());
                    case SIMULATED -> Optional.of(new Source.Simulated());
                    case REPLAY -> Optional.of(replay(options, held));
                };
        settled.ifPresent(source -> held.ifPresent(other -> mustAgree(source, other)));
        if (options.wish == SourceOptions.Wish.AUTO) {
            held.ifPresent(source -> console.step("source: " + source.word() + ", which this state holds"));
        }
        return settled;
    }

    private static void mustAgree(Source source, Source held) {
        if (!source.word().equals(held.word())) {
            throw new UsageProblem(
                    "this state holds " + adjective(held) + " prices; choose another --state for " + source.word());
        }
    }

    /** Yahoo if it answers, else the simulated market; one line says which and why. */
    Source whatCanBeReached() {
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
