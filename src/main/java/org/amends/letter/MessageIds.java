package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;

/** The Message-IDs of the mails that leave here: what each is about, at the host that customers know. */
@ApplicationScoped
class MessageIds {

    private final LetterConfig config;

    MessageIds(LetterConfig config) {
        this.config = config;
    }

    /** @param id unique among all mails of this installation */
    String of(String id) {
        return "<" + id + "@" + config.publicUrl().getHost() + ">";
    }
}
