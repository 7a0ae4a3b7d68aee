package bellwether.ingest.source;

/** What asking a source came to. */
public sealed interface Answer<T> {
    record Fetched<T>(T value) implements Answer<T> {}

    /** The source has nothing for what was asked: an empty window. */
    record NothingDue<T>() implements Answer<T> {}

    /** The source says that there is no such symbol. */
    record UnknownSymbol<T>(String reason) implements Answer<T> {}

    /** The source answered, and asking again won't help: a wrong request, or an answer that can't be used. */
    record Refused<T>(String reason) implements Answer<T> {}

    /** The source didn't answer, or turned us away, after all retries. */
    record SourceUnavailable<T>(String reason) implements Answer<T> {}
}
