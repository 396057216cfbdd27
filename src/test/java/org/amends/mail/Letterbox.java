package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets mail in as the mailbox does, without one. */
@ApplicationScoped
public class Letterbox {

    static final String DESK = "care@shop.example";

    private final IncomingMails mails;
    private final MailSorter sorter;
    private final PersonalMails personal;
    private final Jdbi jdbi;

    Letterbox(IncomingMails mails, MailSorter sorter, PersonalMails personal, Jdbi jdbi) {
        this.mails = mails;
        this.sorter = sorter;
        this.personal = personal;
        this.jdbi = jdbi;
    }

    /** @return the id of the mail, as in the address of its page */
    public String take(String headers, String body) {
        String messageId = UUID.randomUUID() + "@example.org";
        mails.keep((headers + "\nMessage-ID: <" + messageId + ">\nMIME-Version: 1.0\n" + body)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM incoming_mail WHERE message_id = :id")
                .bind("id", messageId)
                .mapTo(String.class)
                .one());
    }

    public void sort() {
        sorter.run();
    }

    /** As the scheduler does all the time. */
    public void giveWhatNobodyHas() {
        personal.giveOldest();
    }

    public String human(String from, String subject, String words) {
        return sorted(take("From: " + from + "\nTo: " + DESK + "\nSubject: " + subject, plain(words)));
    }

    public String newsletter(String from, String subject) {
        return sorted(take(
                "From: " + from + "\nTo: " + DESK + "\nSubject: " + subject + "\nList-Id: <news.example.org>",
                plain("Everything is cheaper today.")));
    }

    /** Nobody understands it but a person. */
    public String invitation(String from, String subject) {
        return sorted(take("From: " + from + "\nTo: " + DESK + "\nSubject: " + subject, """
                Content-Type: text/calendar; method=REQUEST; charset=UTF-8

                BEGIN:VCALENDAR
                VERSION:2.0
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:1@example.org
                SUMMARY:A visit
                END:VEVENT
                END:VCALENDAR
                """));
    }

    private String sorted(String id) {
        sort();
        return id;
    }

    static String plain(String words) {
        return "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + words + "\n";
    }
}
