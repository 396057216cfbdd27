package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Events of different cases that are written in one statement, with all that belongs to them. */
final class Batch {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String APPEND = """
            SELECT append_events(:events, :filings::jsonb, :words::jsonb, :outbox::jsonb, :reply::jsonb)
            """;

    private final List<byte[]> events = new ArrayList<>();
    private final List<FilingRow> filings = new ArrayList<>();
    private final List<WordsRow> words = new ArrayList<>();
    private final List<OutboxRow> outbox = new ArrayList<>();
    private Optional<ReplyRow> reply = Optional.empty();

    record FilingRow(
            @JsonProperty("case") UUID caseId,
            CaseReference reference,
            String title,
            String name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> address,
            String language,
            String linkHash,
            Instant linkExpiresAt) {}

    record WordsRow(@JsonProperty("case") UUID caseId, int seq, String field, String body, String salt) {}

    record OutboxRow(@JsonProperty("case") UUID caseId, int seq, String topic, Optional<UUID> recipient) {}

    record ReplyRow(
            String principal,
            String key,
            String fingerprint,
            int status,
            Optional<String> location,
            Optional<String> etag,
            String body) {}

    void add(byte[] event, List<WordsRow> itsWords, List<OutboxRow> itsOutbox) {
        events.add(event);
        words.addAll(itsWords);
        outbox.addAll(itsOutbox);
    }

    void file(FilingRow filing) {
        filings.add(filing);
    }

    void answerWith(ReplyRow row) {
        reply = Optional.of(row);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** @return how many cases moved; one that is no longer where its event begins stays */
    int append(Handle handle) {
        return handle.createQuery(APPEND)
                .bindArray("events", byte[].class, events)
                .bind("filings", json(filings))
                .bind("words", json(words))
                .bind("outbox", json(outbox))
                .bind("reply", reply.map(Batch::json).orElse(null))
                .mapTo(Integer.class)
                .one();
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
