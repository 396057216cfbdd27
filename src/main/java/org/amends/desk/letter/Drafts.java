package org.amends.desk.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateData;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.desk.form.TypedForm;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What people began to write in a case and have not sent, kept on the server while they type: it outlives a lost session, a
 * closed lid and a crash. Only its author reads or changes a draft; colleagues learn that somebody writes.
 */
@ApplicationScoped
public class Drafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String SAVE = """
            INSERT INTO draft (case_id, author, form, fields)
            VALUES (:case, :author, :form, :fields)
            ON CONFLICT (case_id, author, form) DO UPDATE SET fields = excluded.fields, saved_at = now()
            RETURNING saved_at
            """;

    private static final String OF_AUTHOR = """
            SELECT form, fields, saved_at FROM draft
            WHERE case_id = :case AND author = :author ORDER BY saved_at DESC
            """;

    /** Whoever typed within ten minutes still writes. */
    private static final String OTHERS = """
            SELECT person.display_name AS name, max(draft.saved_at) AS saved_at
            FROM draft JOIN staff person ON person.id = draft.author
            WHERE draft.case_id = :case AND draft.author <> :author AND draft.saved_at > now() - interval '10 minutes'
            GROUP BY person.id ORDER BY saved_at DESC
            """;

    private static final String WRITING = """
            SELECT DISTINCT draft.case_id, person.display_name AS name
            FROM draft JOIN staff person ON person.id = draft.author
            WHERE draft.case_id = ANY (:cases) AND draft.author <> :author AND draft.saved_at > now() - interval '10 minutes'
            ORDER BY name
            """;

    private static final String DISCARD = """
            DELETE FROM draft USING case_file c
            WHERE c.id = draft.case_id AND c.reference = :reference AND draft.author = :author AND draft.form = :form
            """;

    /** Nobody goes on with a letter after a month; and what it says of a person is kept no longer than it is needed. */
    private static final String FORGET = "DELETE FROM draft WHERE saved_at < now() - interval '30 days'";

    /** Not the one of the API, which refuses what no letter may hold: a draft is whatever was typed. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;

    Drafts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param fields by their ids on the page */
    public record Draft(String form, Map<String, String> fields, Instant savedAt) {}

    /** Somebody who writes in the same case, and when they last typed. */
    @TemplateData
    public record Writer(String name, Instant at) {}

    public Instant save(UUID caseId, UUID author, TypedForm typed) {
        return jdbi.withHandle(handle -> handle.createQuery(SAVE)
                .bind("case", caseId)
                .bind("author", author)
                .bind("form", typed.name())
                .bind("fields", text(typed.fields()))
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .one());
    }

    /** The one that was typed into last comes first. */
    public List<Draft> of(UUID caseId, UUID author) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_AUTHOR)
                .bind("case", caseId)
                .bind("author", author)
                .map((row, context) -> new Draft(
                        row.getString("form"),
                        fields(row.getString("fields")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    public List<Writer> others(UUID caseId, UUID reader) {
        return jdbi.withHandle(handle -> handle.createQuery(OTHERS)
                .bind("case", caseId)
                .bind("author", reader)
                .map((row, context) -> new Writer(
                        row.getString("name"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Who but the reader writes in which of these cases, by name. */
    public Map<UUID, List<String>> writing(List<UUID> cases, UUID reader) {
        return jdbi.withHandle(handle -> handle.createQuery(WRITING)
                .bindArray("cases", UUID.class, cases)
                .bind("author", reader)
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.computeIfAbsent(row.getColumn("case_id", UUID.class), id -> new ArrayList<>())
                            .add(row.getColumn("name", String.class));
                    return names;
                }));
    }

    public void discard(CaseReference reference, UUID author, String form) {
        jdbi.useHandle(handle -> discard(handle, reference, author, form));
    }

    public void discard(Handle handle, CaseReference reference, UUID author, String form) {
        handle.createUpdate(DISCARD)
                .bind("reference", reference.text())
                .bind("author", author)
                .bind("form", form)
                .execute();
    }

    @Scheduled(cron = "0 50 3 * * ?", identity = "forget-drafts")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.execute(FORGET));
    }

    private static String text(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String text) {
        try {
            return JSON.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
