package bellwether.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start at an address that others reach before somebody has said who may read. */
@ApplicationScoped
class Exposure {
    private final Access access;
    private final String host;

    Exposure(@ConfigProperty(name = "bellwether.access") Access access, VertxHttpConfig http) {
        this.access = access;
        this.host = http.host();
    }

    void check(@Observes StartupEvent event) {
        check(access, host);
    }

    static void check(Access access, String host) {
        if (access == Access.THIS_MACHINE && !isLoopback(host)) {
            throw new IllegalStateException(
                    "Others reach " + host + " (QUARKUS_HTTP_HOST), and nothing says who may read:"
                            + " set BELLWETHER_ACCESS to sign-in, or to open where everybody who reaches it may. See docs/SECURITY.md");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
