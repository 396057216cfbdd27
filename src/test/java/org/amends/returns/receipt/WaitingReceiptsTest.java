package org.amends.returns.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.Contact;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Declaration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingReceiptsTest {

    private final Jdbi jdbi;
    private final Filings filings;
    private final Receipts receipts;

    WaitingReceiptsTest(Jdbi jdbi, Filings filings, Receipts receipts) {
        this.jdbi = jdbi;
        this.filings = filings;
        this.receipts = receipts;
    }

    @Test
    @Rule("L-07")
    void whoever_files_has_their_receipt_at_once_and_waits_for_nobody_elses() {
        UUID left = leftBehind();
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason", "CHANGED_MIND", "name", "Anna Tamm", "email", "anna@example.org", "language", "en"))
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(status("reference", filed.<String>path("reference"))).isEqualTo("ACKNOWLEDGED");
        assertThat(status("id", left)).isEqualTo("RECEIVED");
        receipts.sendAll();
        assertThat(status("id", left)).isEqualTo("ACKNOWLEDGED");
    }

    /** Filed by a process that died before its receipt was out. */
    private UUID leftBehind() {
        List<UUID> filed = new ArrayList<>();
        filings.file(
                new NewCase(
                        "It does not suit me.",
                        List.of("Return: the whole order"),
                        Optional.of("Return: the whole order"),
                        Optional.empty(),
                        Optional.empty(),
                        Channel.WEB,
                        new Contact("Mari Mets", Optional.empty(), Optional.empty(), Optional.empty(), "en"),
                        Optional.empty(),
                        Optional.of(new Declaration(CaseKind.RETURN, true, Optional.empty(), Optional.empty()))),
                new Actor.Customer(),
                Optional.empty(),
                (handle, caseId) -> filed.add(caseId));
        return filed.get(0);
    }

    private String status(String column, Object value) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT status FROM case_file WHERE " + column + " = :value")
                        .bind("value", value)
                        .mapTo(String.class)
                        .one());
    }

    /** An index whose condition says the contrary of what is asked is never used, and nobody notices. */
    @Test
    @Rule("D5")
    void the_few_that_wait_are_found_by_an_index_that_holds_no_others() {
        List<String> plan = jdbi.inTransaction(handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return handle.createQuery("EXPLAIN " + Receipts.WAITING)
                    .mapTo(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).contains("case_file_unacknowledged_goods");
    }
}
