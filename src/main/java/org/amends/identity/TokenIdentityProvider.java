package org.amends.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells Quarkus who holds a token. */
@ApplicationScoped
class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

    private final Identities identities;

    TokenIdentityProvider(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Secret secret = new Secret(request.getToken().getToken());
        Optional<SecurityIdentity> remembered = identities.remembered(secret);
        if (remembered.isPresent()) {
            return Uni.createFrom().item(remembered.get());
        }
        return context.runBlocking(
                () -> identities.find(secret).orElseThrow(() -> new AuthenticationFailedException("unknown token")));
    }
}
