package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that says one letter to whoever is let in; each address of 127.0.0.0/8 is another client. */
class ConnectionLimitTest {
    private static final int MOST = 2;
    private static final int ENDED = -1;

    private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
    private Channel server;

    @BeforeEach
    void start() {
        server = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .handler(new ConnectionLimit(MOST, Set.of("127.0.0.9")))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new Greeting());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    @AfterEach
    void stop() {
        server.close().syncUninterruptibly();
        threads.shutdownGracefully();
    }

    @Test
    void one_client_holds_so_many_connections_and_keeps_nobody_out() throws IOException {
        Socket first = connect("127.0.0.2");
        Socket second = connect("127.0.0.2");
        Socket third = connect("127.0.0.2");

        assertThat(heard(first)).isEqualTo('x');
        assertThat(heard(second)).isEqualTo('x');
        assertThat(heard(third)).isEqualTo(ENDED);
        assertThat(heard(connect("127.0.0.3"))).isEqualTo('x');

        first.close();
        while (heard(connect("127.0.0.2")) != 'x') {
            Thread.onSpinWait();
        }
    }

    @Test
    void who_is_not_counted_holds_as_many_as_it_likes() throws IOException {
        for (int i = 0; i < 10 * MOST; i++) {
            assertThat(heard(connect("127.0.0.9"))).isEqualTo('x');
        }
    }

    private Socket connect(String from) throws IOException {
        InetSocketAddress address = (InetSocketAddress) server.localAddress();
        return new Socket(address.getAddress(), address.getPort(), InetAddress.getByName(from), 0);
    }

    private static int heard(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException reset) {
            return ENDED;
        }
    }

    private static final class Greeting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.copiedBuffer(new byte[] {'x'}));
        }
    }
}
