package org.amends.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.amends.platform.problem.Problem;

/** Password hashes by bcrypt, and what a password has to be. */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72; // bcrypt reads no further

    private final int cost;
    private final String hashOfNobody;

    Passwords(PeopleConfig config) {
        this.cost = config.bcryptCost();
        this.hashOfNobody = BcryptUtil.bcryptHash("the password of nobody", cost);
    }

    /** True when the password belongs to the hash. Without a hash it is false, after the same work. */
    public boolean matches(String password, Optional<String> hash) {
        boolean readable = bytes(password) <= LONGEST_BYTES;
        boolean equal = BcryptUtil.matches(readable ? password : "", hash.orElse(hashOfNobody));
        return equal && readable && hash.isPresent();
    }

    String hash(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Problem.invalid("password", "password-short", "A password has at least 12 characters.");
        }
        if (bytes(password) > LONGEST_BYTES) {
            throw Problem.invalid("password", "password-long", "A password has at most 72 bytes in UTF-8.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("password", "password-has-username", "A password does not contain the username.");
        }
        return BcryptUtil.bcryptHash(password, cost);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
