package org.amends.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who we are to the people who read our pages, as it is now; an administrator changes it while the service runs. */
public interface Organisation {

    /** As customers know it. */
    String name();

    /** Where letters by post reach us, line by line. */
    Optional<String> address();

    /** In which colleagues are written to, and whoever asks for no language that we speak. */
    Locale language();

    /** Those that customers are offered, by their codes of two letters; that of the house comes first. */
    List<String> offeredLanguages();

    /** The telephone that a person answers. */
    Optional<String> phone();

    /** When a person answers it, such as {@code 08:00–20:00}. */
    Optional<String> hours();

    /** The address at which a person reads mail. */
    Optional<String> email();
}
