package bellwether.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many readers of one event stream, served by one thread: each remembers when it was told of which batch. */
final class EventReaders implements AutoCloseable {
    private static final byte[] MARK = "\"volume\":".getBytes(StandardCharsets.UTF_8);

    private final Selector selector;
    private final List<Reader> readers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile int lost;

    /** The highest volume that was told, which is the number of a batch, and when each batch was first told of. */
    private static final class Reader {
        private final SocketChannel channel;
        private final long[] toldNanos;
        private int matched;
        private long number;

        Reader(SocketChannel channel, int batches) {
            this.channel = channel;
            this.toldNanos = new long[batches];
        }

        void take(ByteBuffer bytes, long now) {
            while (bytes.hasRemaining()) {
                byte one = bytes.get();
                if (matched < MARK.length) {
                    matched = one == MARK[matched] ? matched + 1 : one == MARK[0] ? 1 : 0;
                } else if (one >= '0' && one <= '9') {
                    number = number * 10 + (one - '0');
                } else {
                    int batch = (int) Math.min(number, toldNanos.length) - 1;
                    if (batch >= 0) {
                        toldNanos[batch] = now;
                    }
                    number = 0;
                    matched = 0;
                }
            }
        }
    }

    /** @param batches how many there will be; a bar's volume is the number of its batch, from 1 */
    EventReaders(int port, int count, int batches) throws IOException {
        selector = Selector.open();
        byte[] request = ("GET /api/v1/stream HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            Reader reader = new Reader(channel, batches);
            channel.register(selector, SelectionKey.OP_READ, reader);
            readers.add(reader);
        }
        thread = Thread.ofPlatform().daemon().name("event-readers").start(this::read);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
        try {
            while (!closed) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    read((Reader) key.attachment(), key, buffer);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Reader reader, SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (reader.channel.read(buffer) < 0) {
                throw new IOException("the stream ended");
            }
            buffer.flip();
            reader.take(buffer, System.nanoTime());
        } catch (IOException e) {
            key.cancel();
            lost++;
        }
    }

    int lost() {
        return lost;
    }

    /** For each reader and batch how long after its publication the reader had the last bar of it. */
    List<Double> delaySeconds(long[] publishedNanos) {
        List<Double> delays = new ArrayList<>();
        for (Reader reader : readers) {
            for (int batch = 0; batch < publishedNanos.length; batch++) {
                if (reader.toldNanos[batch] != 0) {
                    delays.add((reader.toldNanos[batch] - publishedNanos[batch]) / 1e9);
                }
            }
        }
        return delays;
    }

    /** Readers that were never told of the last batch. */
    long withoutTheLast() {
        return readers.stream()
                .filter(reader -> reader.toldNanos[reader.toldNanos.length - 1] == 0)
                .count();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        closed = true;
        thread.join();
        for (Reader reader : readers) {
            reader.channel.close();
        }
        selector.close();
    }
}
