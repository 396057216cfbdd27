package org.amends.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.channel.MailTasks;
import org.amends.desk.reader.MailsOfNobody;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Mails that need a person: each becomes a task of whoever answers for e-mail. While nobody does they are mails of nobody,
 * which pages count, and as soon as somebody does they are theirs.
 */
@ApplicationScoped
class PersonalMails implements MailsOfNobody {

    private static final Logger LOG = Logger.getLogger(PersonalMails.class);

    private static final String OF_NOBODY = """
            SELECT id, arrived_at, sender, sender_name, subject, case_id FROM incoming_mail
            WHERE outcome = 'FOR_A_PERSON' AND task_id IS NULL
            """;
    private static final String ONE = OF_NOBODY + " AND id = :id";
    private static final String OLDEST = OF_NOBODY + " ORDER BY arrived_at, id LIMIT 100 FOR UPDATE SKIP LOCKED";
    private static final String GIVEN = "UPDATE incoming_mail SET task_id = :task WHERE id = :id";
    private static final String COUNT =
            "SELECT count(*) FROM incoming_mail WHERE outcome = 'FOR_A_PERSON' AND task_id IS NULL";

    private final MailTasks tasks;
    private final Jdbi jdbi;

    PersonalMails(MailTasks tasks, Jdbi jdbi) {
        this.tasks = tasks;
        this.jdbi = jdbi;
    }

    /** In the caller's transaction, in which the mail was found to need a person. */
    void give(Handle handle, UUID id) {
        Optional<MailTasks.Task> task = handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> task(row))
                .findOne();
        if (task.isPresent() && !given(handle, task.get())) {
            LOG.warnf("Nobody answers for e-mail, so nobody has the mail %s, which needs a person.", id);
        }
    }

    @Scheduled(
            every = "10s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "mails-of-nobody")
    void giveOldest() {
        jdbi.useTransaction(handle -> {
            List<MailTasks.Task> left =
                    handle.createQuery(OLDEST).map((row, context) -> task(row)).list();
            for (MailTasks.Task task : left) {
                if (!given(handle, task)) {
                    return;
                }
            }
        });
    }

    @Override
    public int count() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT).mapTo(Integer.class).one());
    }

    private boolean given(Handle handle, MailTasks.Task task) {
        Optional<UUID> opened = tasks.open(handle, task);
        opened.ifPresent(id -> handle.createUpdate(GIVEN)
                .bind("task", id)
                .bind("id", task.mail())
                .execute());
        return opened.isPresent();
    }

    private static MailTasks.Task task(ResultSet row) throws SQLException {
        return new MailTasks.Task(
                row.getObject("id", UUID.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                MailRows.text(row, "sender"),
                MailRows.text(row, "sender_name"),
                MailRows.text(row, "subject"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)));
    }
}
