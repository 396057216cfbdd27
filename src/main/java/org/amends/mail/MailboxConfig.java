package org.amends.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox in which customers' mail arrives (IMAP4rev1, RFC 3501). */
@ConfigMapping(prefix = "amends.mailbox")
interface MailboxConfig {

    /** Where it is. Without one, no mail is taken in. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    /** From the first byte, with the server's certificate checked. */
    @WithDefault("true")
    boolean tls();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** Where a mail goes once it is kept in the database; made where it is missing. */
    @WithDefault("Amends")
    String keptFolder();

    /** How often it is looked at when the server doesn't tell of new mail by itself (IDLE, RFC 2177). */
    @WithDefault("30s")
    Duration every();

    /** How many cases one sender may open by mail in an hour; what is more goes to a person. */
    @WithDefault("10")
    int casesAnHour();
}
