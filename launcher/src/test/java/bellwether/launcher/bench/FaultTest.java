package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
    @TempDir
    Path pids;

    @Test
    void who_strikes_ingest_strikes_the_run_and_never_the_stream_of_live_prices() throws IOException {
        Process stream = sleeping();
        Process run = sleeping();
        try {
            Files.writeString(pids.resolve("ingest-stream.pid"), Long.toString(stream.pid()));
            assertThat(Fault.ingestRun(pids)).isEmpty();

            Files.writeString(pids.resolve("ingest-4711.pid"), Long.toString(run.pid()));
            assertThat(Fault.ingestRun(pids)).map(ProcessHandle::pid).contains(run.pid());
        } finally {
            stream.destroy();
            run.destroy();
        }
    }

    private static Process sleeping() throws IOException {
        return new ProcessBuilder("sleep", "30").start();
    }
}
