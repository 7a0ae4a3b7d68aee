package bellwether.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what comes over TCP to another port of this machine, as a network does that can be cut: either it says so to
 * both sides, or it falls silent.
 */
final class Relay implements AutoCloseable {
    /** Below the ports that a system gives to those who connect, of which one could be given away during a cut. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int CHUNK = 64 * 1024;
    private static final int WAITING = 200;

    private final int port;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch passable = new CountDownLatch(0);
    private @Nullable ServerSocket door;

    private Relay(int port, int target) {
        this.port = port;
        this.target = target;
    }

    /** @param target to which it passes on, whether somebody listens there yet or not */
    static Relay to(int target) throws IOException {
        Relay relay = new Relay(freePort(), target);
        relay.open();
        return relay;
    }

    /** A port that nobody listens on, and that nobody is given by chance. */
    static int freePort() {
        Random random = ThreadLocalRandom.current();
        while (true) {
            int port = random.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken.
            }
        }
    }

    int port() {
        return port;
    }

    /** How many connections there are, those that wait during a silence included. */
    int connections() {
        return links.size();
    }

    /** Resets all connections, and refuses new ones. */
    synchronized void cut() throws IOException {
        if (door != null) {
            door.close();
            door = null;
        }
        links.forEach(Link::reset);
    }

    /** Keeps connections open, and takes new ones, but lets no byte through. */
    synchronized void silence() {
        passable = new CountDownLatch(1);
    }

    /** Lets everything through again; after a silence those bytes first that were kept back, as TCP would. */
    synchronized void mend() throws IOException {
        passable.countDown();
        if (door == null) {
            open();
        }
    }

    private void open() throws IOException {
        ServerSocket opened = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        door = opened;
        Thread.ofPlatform().daemon().name("relay to " + target).start(() -> accept(opened));
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Link link = new Link(opened.accept());
                links.add(link);
                Thread.ofVirtual().start(link);
                if (opened.isClosed()) {
                    // Between the two the cut did not see it.
                    link.reset();
                }
            } catch (IOException e) {
                // The door was closed, or who knocked has gone.
            }
        }
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        passable.countDown();
    }

    /** One connection: two sockets, and what goes from each to the other. */
    private final class Link implements Runnable {
        private final Socket near;
        private final Socket far = new Socket();

        Link(Socket near) {
            this.near = near;
        }

        @Override
        public void run() {
            try {
                passable.await();
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().start(() -> pump(far, near));
                pump(near, far);
                back.join();
                end();
            } catch (IOException | InterruptedException e) {
                // Nobody is there, which is what the near side gets to know.
                reset();
            }
        }

        private void pump(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] chunk = new byte[CHUNK];
                for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                    passable.await();
                    out.write(chunk, 0, size);
                }
                passable.await();
                to.shutdownOutput();
            } catch (IOException | InterruptedException e) {
                reset();
            }
        }

        void reset() {
            try {
                near.setSoLinger(true, 0);
                far.setSoLinger(true, 0);
            } catch (SocketException e) {
                // It is closed already.
            }
            end();
        }

        private void end() {
            links.remove(this);
            try (near) {
                far.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
