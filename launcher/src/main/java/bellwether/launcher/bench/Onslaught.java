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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Requests that come whether or not the earlier ones were answered, from one thread over many connections. One that finds
 * no connection free waits, and its answer's time counts from when it was due.
 */
final class Onslaught implements AutoCloseable {
    private final InetSocketAddress address;
    private final String host;
    private final Supplier<Request> requests;
    private final Selector selector;
    /** Each in its turn, so that none is idle until the server closes it, just when it is asked something. */
    private final Queue<Connection> idle = new ArrayDeque<>();

    private final Queue<Long> waiting = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private List<Double> goodSeconds = new ArrayList<>();
    private Map<String, Integer> goodByKind = new TreeMap<>();
    private Map<String, Integer> failures = new TreeMap<>();
    private long shed;
    private long sent;

    /** @param kind by which answers are counted */
    record Request(String kind, String path) {}

    /** @param requests one after the other */
    Onslaught(String base, int connections, Supplier<Request> requests) throws IOException {
        URI uri = URI.create(base);
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.host = uri.getHost() + ":" + uri.getPort();
        this.requests = requests;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            idle.add(new Connection());
        }
    }

    /**
     * What came of it.
     *
     * @param sent requests a second
     * @param good answers a second
     * @param goodByKind the same by kind of request
     * @param shed a second: told to come again later
     * @param failures in all: other answers, lost connections, and what came to no answer, by what they were
     * @param medianMillis of the good answers, those included that came when nothing was sent any more
     * @param p99Millis of the same
     */
    record Measured(
            double sent,
            double good,
            Map<String, Double> goodByKind,
            double shed,
            Map<String, Integer> failures,
            double medianMillis,
            double p99Millis) {
        int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final class Connection {
        private final SocketChannel channel;
        private final HttpAnswer answer = new HttpAnswer();
        private boolean asked;
        private String kind = "";
        private long dueNanos;

        Connection() throws IOException {
            channel = SocketChannel.open(address);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask(long due) throws IOException {
            dueNanos = due;
            asked = true;
            Request request = requests.get();
            kind = request.kind();
            ByteBuffer bytes = ByteBuffer.wrap(HttpAnswer.request(host, request.path()));
            // A request fits into the socket's buffer, which is empty.
            channel.write(bytes);
            if (bytes.hasRemaining()) {
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
        goodByKind = new TreeMap<>();
        failures = new TreeMap<>();
        shed = sent = 0;
        waiting.clear();
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        long arrived = 0;
        for (long now = began; now < end; now = System.nanoTime()) {
            for (long due = (long) ((now - began) / 1e9 * perSecond); arrived < due; arrived++) {
                waiting.add(began + (long) (arrived / perSecond * 1e9));
            }
            while (!idle.isEmpty() && (perSecond == 0 || !waiting.isEmpty())) {
                send(idle.remove(), perSecond == 0 ? now : waiting.remove());
            }
            selector.select(1);
            receive();
        }
        int good = goodSeconds.size();
        Map<String, Double> byKind = new TreeMap<>();
        goodByKind.forEach((kind, answers) -> byKind.put(kind, answers / seconds));
        long refused = shed;
        long asked = sent;
        awaitTheRest();
        Quantiles answerSeconds = Quantiles.of(goodSeconds);
        return new Measured(
                asked / seconds,
                good / seconds,
                byKind,
                refused / seconds,
                failures,
                answerSeconds.at(0.5) * 1000,
                answerSeconds.at(0.99) * 1000);
    }

    private void send(Connection connection, long due) throws IOException {
        sent++;
        try {
            connection.ask(due);
        } catch (IOException e) {
            replace(connection, e);
        }
    }

    private void receive() throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            try {
                receive(connection);
            } catch (IOException e) {
                replace(connection, e);
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
            connection.asked = false;
            if (connection.answer.isGood()) {
                goodSeconds.add((System.nanoTime() - connection.dueNanos) / 1e9);
                goodByKind.merge(connection.kind, 1, Integer::sum);
            } else if (connection.answer.isShed()) {
                shed++;
            } else {
                fail(Integer.toString(connection.answer.status()));
            }
            idle.add(connection);
        }
    }

    private void fail(String how) {
        failures.merge(how, 1, Integer::sum);
    }

    /** To close a connection that nothing was asked on is a server's right. */
    private void replace(Connection lost, IOException how) throws IOException {
        if (lost.asked) {
            fail(String.valueOf(how.getMessage()));
        }
        idle.remove(lost);
        lost.channel.close();
        idle.add(new Connection());
    }

    /** So that the next run begins with nothing under way; what is then without an answer has failed. */
    private void awaitTheRest() throws IOException {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (idle.size() < open().size() && System.nanoTime() < deadline) {
            selector.select(10);
            receive();
        }
        for (Connection connection : open()) {
            if (connection.asked) {
                replace(connection, new IOException("no answer"));
            }
        }
    }

    private List<Connection> open() {
        return selector.keys().stream()
                .filter(SelectionKey::isValid)
                .map(key -> (Connection) key.attachment())
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
