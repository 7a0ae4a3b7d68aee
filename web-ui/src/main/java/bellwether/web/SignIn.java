package bellwether.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signing in as the framework does it, with problems that a program can read where it comes to nothing. */
@Alternative
@Priority(1)
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final int UNAUTHORIZED = 401;

    private final OidcAuthenticationMechanism provider;

    SignIn(OidcAuthenticationMechanism provider) {
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return provider.authenticate(context, identities).onFailure().invoke(failure -> {
            // The framework lets the one that is named here tell what is wanted, and there it named itself.
            context.put(HttpAuthenticationMechanism.class.getName(), this);
            if (isProviderLost(failure)) {
                boolean unused = tellOfLoss(context, failure);
            }
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return provider.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return provider.getChallenge(context)
                .map(challenge -> challenge(context, challenge))
                .onFailure(SignIn::isProviderLost)
                .recoverWithItem(failure -> tellOfLoss(context, failure));
    }

    /** @return that the request is answered */
    private static boolean tellOfLoss(RoutingContext context, Throwable failure) {
        LOG.warnf("The sign-in provider can't be reached: %s", failure.getMessage());
        Problem.providerLost().send(context);
        return true;
    }

    private static boolean challenge(RoutingContext context, @Nullable ChallengeData challenge) {
        if (challenge == null) {
            return false;
        }
        challenge.getHeaders().forEach(context.response()::putHeader);
        if (challenge.status == UNAUTHORIZED || challenge.status == Challenge.LOGIN_TIMEOUT) {
            Problem.notSignedIn().send(context);
        } else {
            context.response().setStatusCode(challenge.status);
        }
        return true;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return provider.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return provider.getCredentialTransport(context);
    }

    /** It never answered, or what was asked of it meanwhile got lost; that it says no is something else. */
    private static boolean isProviderLost(Throwable failure) {
        boolean lost = failure instanceof OIDCException;
        for (Throwable cause = failure; cause != null && !lost; cause = cause.getCause()) {
            lost = isOfConnection(cause);
        }
        return lost;
    }

    /** The framework looks for the cause of a connection that was closed, which has none, and gives a null pointer for it. */
    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof NullPointerException;
    }
}
