package bellwether.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** How often a client may ask. */
@ConfigMapping(prefix = "bellwether.requests")
interface RequestLimits {
    /** In the long run; 0 for no limit. */
    int perSecond();

    /** At once, after a pause. */
    int burst();

    /** Addresses whose requests are not counted. */
    Optional<Set<String>> unlimitedFrom();
}
