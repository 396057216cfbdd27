package org.amends.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Passwords;
import org.amends.people.StaffRepository;
import org.amends.people.StaffRepository.Credentials;
import org.jboss.logging.Logger;

/** Checks a username and its password. */
@ApplicationScoped
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final int LONGEST = 200;

    private final StaffRepository staff;
    private final Passwords passwords;
    private final AttemptLimits limits;

    SignIn(StaffRepository staff, Passwords passwords, AttemptLimits limits) {
        this.staff = staff;
        this.passwords = passwords;
        this.limits = limits;
    }

    sealed interface Outcome {}

    record Welcome(UUID staffId) implements Outcome {}

    /** Unknown name, wrong password or somebody who left: it is never said which. */
    record Refused() implements Outcome {}

    record TooMany(Duration pause) implements Outcome {}

    Outcome attempt(String username, String password, HttpServerRequest request) {
        return attempt(username, password, RemoteAddress.of(request).text());
    }

    Outcome attempt(String username, String password, String address) {
        if (unreadable(username) || unreadable(password)) {
            return new Refused();
        }
        Optional<Duration> pause = limits.begin(username, address);
        if (pause.isPresent()) {
            LOG.warnf("Sign-in from %s has to wait for %s.", address, pause.get());
            return new TooMany(pause.get());
        }
        return check(username, password, address);
    }

    /** The same work whether the name is known or not. */
    private Outcome check(String username, String password, String address) {
        Optional<Credentials> known = staff.credentials(username);
        if (!passwords.matches(password, known.map(Credentials::passwordHash))) {
            LOG.warnf("Sign-in from %s was refused.", address);
            return new Refused();
        }
        limits.succeeded(username, address);
        return new Welcome(known.orElseThrow().staffId());
    }

    private static boolean unreadable(String text) {
        return text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0;
    }
}
