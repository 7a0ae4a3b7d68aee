package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Instrument;
import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.InstrumentCodec;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A symbol that the source does not know: gone, or just unlucky. */
class NotFoundTest {
    private static KafkaBroker broker;

    private final ScriptedSource source = new ScriptedSource();
    private TestRun runs;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.shared();
    }

    @BeforeEach
    void emptyTopics() throws Exception {
        broker.resetTopics();
        runs = new TestRun(broker);
    }

    private Run run(String date, String... unknown) throws Exception {
        return runs.execute(
                source.on(date).without(unknown),
                listings("AAA", "BBB", "CCC", "DDD", "EEE"),
                History.parse("1mo"),
                false);
    }

    private static List<Listing> listings(String... symbols) {
        return Universe.parse(new StringReader("symbol\n" + String.join("\n", symbols) + "\n"))
                .listings();
    }

    private static Instrument instrument(String symbol) throws Exception {
        return Records.latest(broker, Topics.INSTRUMENTS, new InstrumentCodec()).get(symbol);
    }

    @Test
    void one_that_has_history_is_believed_gone_after_three_sessions() throws Exception {
        assertThat(run("2024-03-04").exitCode()).isZero();
        Run first = run("2024-03-05", "AAA");
        assertThat(first.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(first.failed()).extracting(Run.Failure::symbol).containsExactly("AAA");
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.UNCONFIRMED);
        assertThat(instrument("AAA").active()).isTrue();

        assertThat(run("2024-03-05", "AAA").exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(instrument("AAA").missedSessions()).containsExactly(LocalDate.of(2024, 3, 5));

        run("2024-03-06", "AAA");
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.UNCONFIRMED);
        Run third = run("2024-03-07", "AAA");
        assertThat(third.exitCode()).isZero();
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.DELISTED);
        assertThat(instrument("AAA").active()).isFalse();
        assertThat(instrument("AAA").name()).isEqualTo("Flat Inc.");
    }

    @Test
    void a_weekend_is_no_new_session() throws Exception {
        run("2024-03-07");
        run("2024-03-08", "AAA");
        run("2024-03-09", "AAA");
        run("2024-03-10", "AAA");
        assertThat(instrument("AAA").missedSessions()).containsExactly(LocalDate.of(2024, 3, 8));
    }

    @Test
    void one_that_is_gone_is_asked_for_every_fifth_session_or_by_name() throws Exception {
        run("2024-03-04");
        run("2024-03-05", "AAA");
        run("2024-03-06", "AAA");
        run("2024-03-07", "AAA");
        int asked = source.asked("AAA");
        for (String date : List.of("2024-03-08", "2024-03-11", "2024-03-12", "2024-03-13")) {
            assertThat(run(date, "AAA").exitCode()).isZero();
        }
        assertThat(source.asked("AAA")).isEqualTo(asked);
        assertThat(run("2024-03-14", "AAA").exitCode()).isZero();
        assertThat(source.asked("AAA")).isEqualTo(asked + 1);
        run("2024-03-15", "AAA");
        assertThat(source.asked("AAA")).isEqualTo(asked + 1);
        runs.executeNamed(source, listings("AAA"));
        assertThat(source.asked("AAA")).isEqualTo(asked + 2);
        assertThat(instrument("AAA").missedSessions()).hasSize(4).endsWith(LocalDate.of(2024, 3, 15));
    }

    @Test
    void one_that_answers_again_is_as_if_nothing_had_been() throws Exception {
        run("2024-03-04");
        run("2024-03-05", "AAA");
        assertThat(run("2024-03-05").exitCode()).isZero();
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.LISTED);
        run("2024-03-06", "AAA");
        run("2024-03-07", "AAA");
        run("2024-03-08", "AAA");
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.DELISTED);
        run("2024-03-15");
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.LISTED);
        assertThat(instrument("AAA").active()).isTrue();
    }

    @Test
    void a_burst_is_not_believed() throws Exception {
        run("2024-03-04");
        Run burst = run("2024-03-05", "AAA", "BBB", "CCC");
        assertThat(burst.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(burst.failed()).hasSize(3).allMatch(failure -> failure.reason()
                .contains("is not believed"));
        for (String symbol : List.of("AAA", "BBB", "CCC")) {
            assertThat(instrument(symbol).status()).isEqualTo(Instrument.Status.LISTED);
        }
    }

    @Test
    void one_that_never_was_fails_by_name_until_it_is_believed_and_is_not_tracked() throws Exception {
        assertThat(run("2024-03-04", "AAA").failed())
                .extracting(Run.Failure::symbol)
                .containsExactly("AAA");
        assertThat(instrument("AAA").active()).isFalse();
        assertThat(instrument("AAA").status()).isEqualTo(Instrument.Status.UNCONFIRMED);
        assertThat(run("2024-03-05", "AAA").exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run("2024-03-06", "AAA").exitCode()).isZero();
        assertThat(run("2024-03-07", "AAA").exitCode()).isZero();
        run("2024-03-15");
        assertThat(instrument("AAA").active()).isTrue();
        assertThat(instrument("AAA").missedSessions()).isEmpty();
    }
}
