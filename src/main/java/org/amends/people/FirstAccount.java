package org.amends.people;

import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.amends.platform.Patience;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where there is no staff at all, one administrator is made; nothing comes with a password that others know. */
@ApplicationScoped
class FirstAccount {

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final Jdbi jdbi;
    private final People people;
    private final BootstrapConfig config;

    FirstAccount(Jdbi jdbi, People people, BootstrapConfig config) {
        this.jdbi = jdbi;
        this.people = people;
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        if (config.enabled()) {
            jdbi.useTransaction(this::makeOnce);
        }
    }

    /** The lock keeps replicas that start together from making two. */
    private void makeOnce(Handle handle) {
        Patience.have(handle);
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('amends first account'))");
        boolean staffed = handle.createQuery("SELECT EXISTS (SELECT FROM staff)")
                .mapTo(boolean.class)
                .one();
        if (!staffed) {
            make();
        }
    }

    private void make() {
        Optional<String> given = config.password().filter(password -> !password.isBlank());
        String password = given.orElseGet(FirstAccount::randomPassword);
        people.found(
                config.team(),
                new NewStaff(
                        config.username(),
                        config.name(),
                        Optional.empty(),
                        password,
                        Set.of(StaffRole.ADMIN),
                        Generators.timeBasedEpochRandomGenerator().generate()));
        LOG.infof("There was no staff: made the first administrator, %s.", config.username());
        if (given.isEmpty()) {
            // To the console and not to the log: logs are collected and kept.
            System.out.printf(
                    "%n  Sign in as %s with the password %s%n  It is shown only now.%n%n", config.username(), password);
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
