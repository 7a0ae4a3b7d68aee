package bellwether.launcher.bench;

import bellwether.launcher.process.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** An nginx that serves files of a folder, packed beforehand, to this machine only. */
final class Nginx implements AutoCloseable {
    private static final String CONFIGURATION = """
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              gzip_static always;
              open_file_cache max=1000;
              keepalive_requests 1000000000;
              default_type application/json;
              client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
              uwsgi_temp_path %1$s; scgi_temp_path %1$s;
              server { listen 127.0.0.1:%2$d; root %1$s/files; }
            }
            """;

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** @throws Bench.NotHere if the machine has no nginx */
    static Nginx start(Path home, Path folder) throws Bench.NotHere, IOException, InterruptedException {
        Tool nginx = Tool.find(home, "nginx");
        int port = freePort();
        Files.createDirectories(folder.resolve("files"));
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(folder, port));
        Process process = nginx.command(List.of(
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder + "/error.log",
                        "-g",
                        "daemon off;" + (System.getProperty("user.name").equals("root") ? " user root;" : "")))
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Nginx started = new Nginx(process, folder, port);
        started.awaitPort();
        return started;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100 && process.isAlive(); attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx does not start: " + Files.readString(folder.resolve("error.log"))
                + Files.readString(folder.resolve("output.log")));
    }

    /** Gives it a file to serve, as the gzip of these bytes. */
    void put(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("files/" + name + ".gz")))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        Ending.of(process.toHandle()).within(Duration.ofSeconds(5));
    }
}
