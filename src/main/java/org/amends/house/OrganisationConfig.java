package org.amends.house;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who we are until an administrator says so; from then on, none of this is read. */
@ConfigMapping(prefix = "amends.organisation")
public interface OrganisationConfig {

    /** As customers know it. */
    @WithDefault("Amends")
    String name();

    /** Where letters by post reach us. */
    Optional<String> address();

    /** In which colleagues are written to, and whoever asks for no language that we speak. */
    @WithDefault("en")
    Locale language();

    /** Those that customers are offered, beside that of the house. */
    @WithDefault("et,en,ru,sk")
    List<String> languages();

    /** The telephone that a person answers. */
    Optional<String> phone();

    /** When a person answers it, such as {@code 08:00–20:00}. */
    Optional<String> hours();

    /** The address at which a person reads mail. */
    Optional<String> email();
}
