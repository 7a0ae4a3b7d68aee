package bellwether.ingest.run;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Why a run could not even begin. */
final class StartFailure {
    private static final String UNKNOWN_HOST = "No resolvable bootstrap urls";

    private StartFailure() {}

    /**
     * Settings that can't be read are no better the next time. A broker whose name nobody knows yet may be: a name server is
     * as far away as the broker, and Kafka's client takes its silence for a setting.
     */
    static int exitCode(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException
                    && String.valueOf(cause.getMessage()).startsWith(UNKNOWN_HOST)) {
                return ExitCode.UNREACHABLE;
            }
        }
        return ExitCode.BAD_USAGE;
    }
}
