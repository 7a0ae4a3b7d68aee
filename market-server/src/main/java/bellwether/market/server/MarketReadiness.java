package bellwether.market.server;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the market is loaded. */
@Readiness
@Singleton
class MarketReadiness implements HealthCheck {
    private final MarketHost host;

    MarketReadiness(MarketHost host) {
        this.host = host;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("market").status(host.isOpen()).build();
    }
}
