package org.amends.guard;

/** What a letter is for. */
public enum LetterKind {
    ACKNOWLEDGEMENT,
    /** Word on how it stands; the only one that may say that something is not known yet. */
    PROGRESS,
    QUESTION,
    EXTENSION,
    DECISION,
    /** The question whether the remedy worked. */
    FOLLOW_UP
}
