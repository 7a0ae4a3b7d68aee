package bellwether.launcher.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Requests that come whether or not the earlier ones were answered, from one thread over many connections. One that finds
 * no connection free waits, and its answer's time counts from when it was due.
 */
final class Onslaught implements AutoCloseable {
    private final InetSocketAddress address;
    private final String host;
    private final Supplier<String> paths;
    private final Selector selector;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private List<Double> goodSeconds = new ArrayList<>();
    private long shed;
    private long failed;
    private long sent;

    /** @param paths of one request after the other */
    Onslaught(String base, int connections, Supplier<String> paths) throws IOException {
        URI uri = URI.create(base);
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.host = uri.getHost() + ":" + uri.getPort();
        this.paths = paths;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            idle.push(new Connection());
        }
    }

    /**
     * What came of it.
     *
     * @param sent requests a second
     * @param good answers a second
     * @param shed a second: told to come again later
     * @param failed in all: other answers, and lost connections
     * @param p99Millis of the good answers
     */
    record Measured(double sent, double good, double shed, long failed, double p99Millis) {}

    private final class Connection {
        private final SocketChannel channel;
        private HttpAnswer answer = new HttpAnswer();
        private long dueNanos;

        Connection() throws IOException {
            channel = SocketChannel.open(address);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask(long due) throws IOException {
            dueNanos = due;
            ByteBuffer request = ByteBuffer.wrap(HttpAnswer.request(host, paths.get()));
            // A request fits into the socket's buffer, which is empty.
            channel.write(request);
            if (request.hasRemaining()) {
                throw new IOException("a request that does not fit");
            }
        }
    }

    /** As many at a time as there are connections, each after the answer to the one before it. */
    Measured withoutPause(double seconds) throws IOException {
        return run(seconds, 0);
    }

    /** @param perSecond spread evenly */
    Measured steadily(double perSecond, double seconds) throws IOException {
        return run(seconds, perSecond);
    }

    private Measured run(double seconds, double perSecond) throws IOException {
        goodSeconds = new ArrayList<>();
        shed = failed = sent = 0;
        waiting.clear();
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        long arrived = 0;
        for (long now = began; now < end; now = System.nanoTime()) {
            for (long due = (long) ((now - began) / 1e9 * perSecond); arrived < due; arrived++) {
                waiting.add(began + (long) (arrived / perSecond * 1e9));
            }
            while (!idle.isEmpty() && (perSecond == 0 || !waiting.isEmpty())) {
                send(idle.pop(), perSecond == 0 ? now : waiting.remove());
            }
            selector.select(1);
            receive();
        }
        Measured measured = new Measured(
                sent / seconds,
                goodSeconds.size() / seconds,
                shed / seconds,
                failed,
                Quantiles.of(goodSeconds).at(0.99) * 1000);
        awaitTheRest();
        return measured;
    }

    private void send(Connection connection, long due) throws IOException {
        sent++;
        try {
            connection.ask(due);
        } catch (IOException e) {
            replace(connection);
        }
    }

    private void receive() throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            try {
                receive(connection);
            } catch (IOException e) {
                replace(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    private void receive(Connection connection) throws IOException {
        buffer.clear();
        if (connection.channel.read(buffer) < 0) {
            throw new IOException("the connection ended");
        }
        buffer.flip();
        if (connection.answer.take(buffer)) {
            if (connection.answer.isGood()) {
                goodSeconds.add((System.nanoTime() - connection.dueNanos) / 1e9);
            } else if (connection.answer.isShed()) {
                shed++;
            } else {
                failed++;
            }
            idle.push(connection);
        }
    }

    private void replace(Connection lost) throws IOException {
        failed++;
        // One that was idle when it ended.
        idle.remove(lost);
        lost.channel.close();
        idle.add(new Connection());
    }

    /** So that the next run begins with nothing under way. */
    private void awaitTheRest() throws IOException {
        long deadline = System.nanoTime() + 15_000_000_000L;
        int all = selector.keys().size();
        while (idle.size() < all && System.nanoTime() < deadline) {
            selector.select(10);
            receive();
            all = (int) selector.keys().stream().filter(SelectionKey::isValid).count();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
