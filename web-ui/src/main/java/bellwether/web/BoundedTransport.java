package bellwether.web;

import io.netty.channel.ChannelFactory;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has whoever listens here count the connections of each client, from before the first request on. */
public final class BoundedTransport extends JDKTransport implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        ChannelFactory<? extends ServerChannel> listening = super.serverChannelFactory(domainSocket);
        Config config = ConfigProvider.getConfig();
        int most = config.getOptionalValue("bellwether.connections.per-client", Integer.class)
                .orElse(0);
        // Connections of a proxy are those of many.
        boolean behindProxy = config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                .orElse(false);
        if (most == 0 || behindProxy || domainSocket) {
            return listening;
        }
        Set<String> unlimited = Set.copyOf(config.getOptionalValues("bellwether.requests.unlimited-from", String.class)
                .orElseGet(List::of));
        return () -> {
            ServerChannel channel = listening.newChannel();
            channel.pipeline().addLast(new ConnectionLimit(most, unlimited));
            return channel;
        };
    }
}
