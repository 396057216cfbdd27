package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.amends.letter.LetterConfig;
import org.amends.mail.reading.Desk;
import org.amends.mail.reading.MailReader;

/** Tells the reader of mail which addresses are ours. */
@ApplicationScoped
class MailReaders {

    @Produces
    @Singleton
    MailReader reader(LetterConfig config) {
        return new MailReader(
                new Desk(Set.of(config.sender()), config.publicUrl().getHost()));
    }
}
