package org.amends.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How letters leave. */
@ConfigMapping(prefix = "amends.letters")
public interface LetterConfig {

    /** The address under which customers reach this installation; their private links begin with it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Whether letters go by mail to customers who gave an address. */
    @WithDefault("false")
    boolean byMail();

    /** The address that letters come from. It has to be one that a person reads. */
    @WithDefault("care@localhost")
    String sender();

    /**
     * Whether the mail server delivers {@code care+anything@…} to {@code care@…} (RFC 5233). Then answers go to an address
     * that names the case, so that they find it even when a program forgets which mail it answers.
     */
    @WithDefault("false")
    boolean subAddresses();

    /** How long a private link in a mail opens its case. */
    @WithDefault("365d")
    Duration linkLifetime();

    /** How often each replica looks for what has to leave. */
    @WithDefault("2s")
    String postEvery();

    /** How often a mail is tried before it counts as refused; the pauses grow from a minute to some hours. */
    @WithDefault("10")
    int tries();

    Relay relay();

    /** The mail relay that letters leave through. */
    interface Relay {
        @WithDefault("localhost")
        String host();

        @WithDefault("25")
        int port();

        /** Refuses to send over a connection that is not encrypted. */
        @WithDefault("false")
        boolean startTls();

        Optional<String> username();

        Optional<String> password();

        /** How long it may take to answer. */
        @WithDefault("20s")
        Duration timeout();
    }
}
