package bellwether.contract.json;

import bellwether.contract.MalformedRecord;

/** Turns the values of one topic into bytes and back. */
public interface Codec<T> {
    byte[] write(T value);

    /**
     * Reads one value. Members that are not known are passed over, so that old readers read newer records.
     *
     * @throws MalformedRecord if the bytes are not JSON, a member is missing or has another type, or a value is
     *     impossible
     */
    T read(byte[] bytes) throws MalformedRecord;
}
