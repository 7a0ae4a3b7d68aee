package bellwether.market.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnMachineTest {
    private static final String REQUEST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(new OwnMachine()).handler(context -> context.response()
                .end());
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void who_comes_from_the_network_is_refused_whatever_name_he_asks_for() throws IOException {
        Optional<InetAddress> network = addressOfTheNetwork();
        assumeTrue(network.isPresent(), "this machine is on no network");

        assertThat(statusFrom(network.get())).isEqualTo(403);
        assertThat(statusFrom(InetAddress.getLoopbackAddress())).isEqualTo(200);
    }

    private int statusFrom(InetAddress address) throws IOException {
        try (Socket socket = new Socket(address, server.actualPort())) {
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        }
    }

    private static Optional<InetAddress> addressOfTheNetwork() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
