package org.amends.casefile;

import java.util.Optional;

/** How to reach the customer, as they gave it. */
public record Contact(
        String name, Optional<String> email, Optional<String> phone, Optional<String> address, String language) {

    /** A name alone answers nobody; the customer's private page always does, once they hold its link. */
    public boolean canBeReached() {
        return email.isPresent() || phone.isPresent() || address.isPresent();
    }
}
