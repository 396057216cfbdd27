package org.amends.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roles;
import org.amends.people.StaffChanged;
import org.amends.people.StaffMember;
import org.amends.people.StaffPrincipal;
import org.amends.people.StaffRepository;
import org.amends.people.StaffRole;

/**
 * Turns a secret into an identity. What was found is remembered for five seconds in this replica, so that a page and
 * its fragments cost one look-up; a token revoked, a person changed or deactivated here is forgotten at once here, and
 * within five seconds elsewhere. What was not found is never remembered.
 */
@ApplicationScoped
class Identities {

    static final String CASE_ID = "caseId";

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final StaffTokens tokens;
    private final CustomerLinks links;
    private final StaffRepository staff;
    private final Cache<ByteBuffer, SecurityIdentity> recent =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Identities(StaffTokens tokens, CustomerLinks links, StaffRepository staff) {
        this.tokens = tokens;
        this.links = links;
        this.staff = staff;
    }

    /** Without a query, so good for an event loop. */
    Optional<SecurityIdentity> remembered(Secret secret) {
        return Optional.ofNullable(recent.getIfPresent(key(secret)));
    }

    /** Asks the database. */
    Optional<SecurityIdentity> find(Secret secret) {
        Optional<SecurityIdentity> found = secret.ofACustomer() ? customer(secret) : member(secret);
        found.ifPresent(identity -> recent.put(key(secret), identity));
        return found;
    }

    void forget(Secret secret) {
        recent.invalidate(key(secret));
    }

    void forget(@Observes StaffChanged change) {
        recent.invalidateAll();
    }

    private Optional<SecurityIdentity> member(Secret secret) {
        return tokens.holder(secret)
                .flatMap(staff::find)
                .filter(StaffMember::active)
                .map(member -> identity(member, secret));
    }

    private Optional<SecurityIdentity> customer(Secret secret) {
        return links.caseOf(secret).map(caseId -> identity(caseId, secret));
    }

    private static SecurityIdentity identity(StaffMember member, Secret secret) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new StaffPrincipal(member))
                .addCredential(credential(secret));
        member.roles().stream().map(StaffRole::name).forEach(builder::addRole);
        return builder.build();
    }

    private static SecurityIdentity identity(UUID caseId, Secret secret) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> "customer")
                .addRole(Roles.CUSTOMER)
                .addAttribute(CASE_ID, caseId)
                .addCredential(credential(secret))
                .build();
    }

    private static TokenCredential credential(Secret secret) {
        return new TokenCredential(secret.text(), TokenMechanism.SCHEME);
    }

    private static ByteBuffer key(Secret secret) {
        return ByteBuffer.wrap(secret.hash());
    }
}
