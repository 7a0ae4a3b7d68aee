package bellwether.ingest.run;

/** How a run ends, as schedulers see it. */
final class ExitCode {
    /** All that was due is published, or nothing was due. */
    static final int DONE = 0;
    /** Some symbols failed after all retries; the rest is published. */
    static final int SOME_FAILED = 3;
    /** The source or Kafka can't be reached, or refuses: nothing is lost, run again. */
    static final int UNREACHABLE = 4;
    /** Bad arguments or configuration: running again won't help. */
    static final int BAD_USAGE = 64;

    private ExitCode() {}
}
