package org.amends.letter;

import org.amends.guard.LetterKind;

/** For which letters the composer has a template of their own. */
public enum TemplateKind {
    ACKNOWLEDGEMENT("acknowledgement.template"),
    /** Every other letter while a case is open. */
    MESSAGE("message.template"),
    /** Whether what was done has helped. */
    FOLLOW_UP("follow-up.template");

    private final String key;

    TemplateKind(String key) {
        this.key = key;
    }

    static TemplateKind of(LetterKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> ACKNOWLEDGEMENT;
            case FOLLOW_UP -> FOLLOW_UP;
            case PROGRESS, QUESTION, EXTENSION, DECISION -> MESSAGE;
        };
    }

    /** Of the one that comes with Amends. */
    String key() {
        return key;
    }
}
