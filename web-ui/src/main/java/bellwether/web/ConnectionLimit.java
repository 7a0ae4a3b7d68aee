package bellwether.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many connections one client may hold: stands where connections are accepted, and closes those above the limit before
 * anything is kept for them. A client is what it is for {@link RateLimit}.
 */
final class ConnectionLimit extends ChannelInboundHandlerAdapter {
    private final int most;
    private final Set<String> unlimited;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** @param unlimited addresses whose connections are not counted */
    ConnectionLimit(int most, Set<String> unlimited) {
        this.most = most;
        this.unlimited = unlimited;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel connection
                && connection.remoteAddress() instanceof InetSocketAddress address
                && !unlimited.contains(address.getAddress().getHostAddress())
                && !take(RateLimit.client(SocketAddress.inetSocketAddress(address)), connection)) {
            connection.unsafe().closeForcibly();
            return;
        }
        context.fireChannelRead(accepted);
    }

    private boolean take(String client, Channel connection) {
        if (open.merge(client, 1, Integer::sum) > most) {
            release(client);
            return false;
        }
        connection.closeFuture().addListener(closed -> release(client));
        return true;
    }

    private void release(String client) {
        open.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
    }
}
