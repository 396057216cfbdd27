package org.amends.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private static final byte[] BODY = "{\"reference\":\"C-1\"}".getBytes(StandardCharsets.UTF_8);

    private final Replies replies;
    private final Jdbi jdbi;

    IdempotencyTest(Replies replies, Jdbi jdbi) {
        this.replies = replies;
        this.jdbi = jdbi;
    }

    @Test
    void the_same_request_gets_the_first_answer_byte_for_byte() {
        IdempotencyKey key = key("marta", UUID.randomUUID().toString(), "{\"words\":\"a\"}");
        store(key, "1 minute");

        assertThat(replies.find(key)).hasValueSatisfying(reply -> {
            assertThat(reply.body()).isEqualTo(BODY);
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.location()).contains("/api/v1/cases/C-1");
            assertThat(reply.etag()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void a_key_that_was_used_for_another_request_is_422() {
        String key = UUID.randomUUID().toString();
        store(key("marta", key, "{\"words\":\"a\"}"), "1 minute");

        assertThatThrownBy(() -> replies.find(key("marta", key, "{\"words\":\"b\"}")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.body().type()).isEqualTo("/problems/idempotency-key-reused");
                });
    }

    @Test
    void nobody_meets_another_ones_key() {
        String key = UUID.randomUUID().toString();
        store(key("marta", key, "{\"words\":\"a\"}"), "1 minute");

        assertThat(replies.find(key("jaan", key, "{\"words\":\"a\"}"))).isEmpty();
    }

    @Test
    void the_order_of_fields_does_not_make_another_request_but_the_path_does() {
        byte[] one = json("{\"a\":1,\"b\":\"ä\"}");
        byte[] other = json("{ \"b\":\"\\u00e4\", \"a\":1 }");

        assertThat(Fingerprint.of("POST", "/cases", one))
                .isEqualTo(Fingerprint.of("POST", "/cases", other))
                .isNotEqualTo(Fingerprint.of("POST", "/cases/C-1/notes", one))
                .isNotEqualTo(Fingerprint.of("PUT", "/cases", one))
                .isNotEqualTo(Fingerprint.of("POST", "/cases", json("{\"a\":2}")));
    }

    @Test
    void neither_the_key_nor_the_answer_stands_readable_in_the_database() {
        IdempotencyKey key = key("marta", UUID.randomUUID().toString(), "{}");

        assertThat(key.digest()).doesNotContain(key.text());
        assertThat(new String(key.seal(BODY), StandardCharsets.UTF_8)).doesNotContain("C-1");
    }

    @Test
    void answers_are_forgotten_after_a_week_and_not_before() {
        IdempotencyKey old = key("marta", UUID.randomUUID().toString(), "{}");
        IdempotencyKey young = key("marta", UUID.randomUUID().toString(), "{}");
        store(old, "169 hours");
        store(young, "167 hours");

        replies.forgetOld();

        assertThat(replies.find(old)).isEmpty();
        assertThat(replies.find(young)).isPresent();
    }

    private static IdempotencyKey key(String principal, String text, String body) {
        return new IdempotencyKey(principal, text, Fingerprint.of("POST", "/api/v1/cases", json(body)));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void store(IdempotencyKey key, String age) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO idempotency_key (principal, key, fingerprint, status, location, etag, body, created_at)
                        VALUES (:principal, :key, :fingerprint, 201, '/api/v1/cases/C-1', NULL, :body,
                                now() - CAST(:age AS interval))
                        """)
                .bind("principal", key.principal())
                .bind("key", key.digest())
                .bind("fingerprint", key.fingerprint())
                .bind("body", key.seal(BODY))
                .bind("age", age)
                .execute());
    }
}
