package org.amends.desk.reader;

/** Mails that need a person and have none, because nobody answers for e-mail. Implemented by whoever takes mail in. */
public interface MailsOfNobody {

    int count();
}
