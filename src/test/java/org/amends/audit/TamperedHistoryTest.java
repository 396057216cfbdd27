package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amends.Rule;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a superuser can do, with every guard asleep: the verifier, or a root kept elsewhere, names it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedHistoryTest {

    private static final List<String> TABLES = List.of(
            "case_file",
            "case_event",
            "deadline",
            "deadline_verdict",
            "escalation_step",
            "escalation_acceptance",
            "case_text",
            "case_pack");

    private static final String COLUMNS = """
        SELECT attname, format_type(atttypid, NULL) AS type FROM pg_attribute
        WHERE attrelid = cast(:name AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
        """;

    /** Writes another note, its digest and every hash after it: a history without a flaw, but another. */
    private static final String RECHAIN = """
        DO $do$
        DECLARE
            note record; ev record; before bytea; words text; changed bytea;
        BEGIN
            SELECT t.*, encode(sha256(t.salt || convert_to('Nothing was seen.', 'UTF8')), 'hex') AS digest INTO note
            FROM case_text t JOIN case_event e ON e.case_id = t.case_id AND e.seq = t.seq
            WHERE t.case_id = $case AND e.verb = 'NOTE' AND t.field = 'words';
            words := encode(sha256(note.salt || convert_to(note.body, 'UTF8')), 'hex');
            UPDATE case_text SET body = 'Nothing was seen.' WHERE case_id = note.case_id AND seq = note.seq AND field = 'words';
            UPDATE case_event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), words, note.digest), 'UTF8')
            WHERE case_id = note.case_id AND seq = note.seq;
            FOR ev IN SELECT seq FROM case_event WHERE case_id = $case ORDER BY seq LOOP
                UPDATE case_event SET prev_hash = before WHERE case_id = $case AND seq = ev.seq RETURNING hash INTO before;
            END LOOP;
            UPDATE case_file SET head_hash = before WHERE id = $case;
        END $do$\
        """;

    private static final String DELETE_CASE = """
        DELETE FROM outbox WHERE case_id = $case; DELETE FROM customer_link WHERE case_id = $case;
        DELETE FROM case_contact WHERE case_id = $case; DELETE FROM case_text WHERE case_id = $case;
        DELETE FROM escalation_acceptance WHERE case_id = $case; DELETE FROM escalation_step WHERE case_id = $case;
        DELETE FROM promise WHERE case_id = $case; DELETE FROM duty_time WHERE case_id = $case;
        DELETE FROM case_pack WHERE case_id = $case;
        DELETE FROM deadline_verdict WHERE case_id = $case; DELETE FROM deadline WHERE case_id = $case;
        DELETE FROM case_event WHERE case_id = $case; DELETE FROM case_file WHERE id = $case\
        """;

    private LivedCase lived;
    private LivedCase other;
    private String exported = "";
    private String untouched = "";

    @BeforeAll
    void two_cases_live() {
        lived = LivedCase.live();
        other = LivedCase.live();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LivedCase.bean(Roots.class).export(out);
        exported = out.toString(StandardCharsets.UTF_8);
        untouched = Attacker.untouched();
    }

    @Test
    @Rule("P5")
    void every_column_of_every_history_table_is_proven() {
        List<String> unnoticed = new ArrayList<>();
        for (String table : TABLES) {
            columns(table).forEach((column, type) -> {
                if (!isNoticed(table, column, type)) {
                    unnoticed.add(table + "." + column);
                }
            });
        }
        assertThat(unnoticed).isEmpty();
    }

    private boolean isNoticed(String table, String column, String type) {
        String id = table.equals("case_file") ? "id" : "case_id";
        // One row of the case, always the same one: its physically last.
        String sql = "UPDATE %s SET %s = %s WHERE ctid = (SELECT max(ctid) FROM %s WHERE %s = $case)"
                .formatted(table, column, otherValue(column, type), table, id);
        return superuser().inTransaction(handle -> {
            try {
                Attacker.execute(handle, Attacker.filledIn(sql, lived, other));
            } catch (SQLException refused) {
                // The checks hold even now; 22P02 is the check that finds no JSON.
                return refused.getSQLState().startsWith("23")
                        || refused.getSQLState().equals("22P02");
            }
            return findings(handle, false).stream().anyMatch(this::isAboutTheCase);
        });
    }

    private boolean isAboutTheCase(Finding finding) {
        return finding.caseReference()
                .filter(reference -> reference.equals(lived.reference().text())
                        || reference.equals(lived.id().toString())
                        || reference.equals("00000000-0000-0007-0000-000000000007"))
                .isPresent();
    }

    private static String otherValue(String column, String type) {
        return switch (type) {
            case "uuid" -> "$nobody";
            case "integer" -> "coalesce(%s, 0) + 1".formatted(column);
            case "timestamp with time zone" -> "coalesce(%s, now()) + interval '1 microsecond'".formatted(column);
            case "bytea" -> "coalesce(%s, '') || 'x'".formatted(column);
            case "text" -> column.equals("reference") ? "'C-0000-0000-0'" : "coalesce(%s, '') || 'X'".formatted(column);
            default -> throw new IllegalArgumentException(type);
        };
    }

    @Test
    @Rule("P5")
    void a_deleted_tail_is_named() {
        List<Finding> findings = after("DELETE FROM case_event WHERE case_id = $case AND seq > $head - 3", false);

        assertThat(findings.get(0).code()).isEqualTo(FindingCode.EVENT_MISSING);
        assertThat(findings.get(0).seq()).contains(lived.read().state().version() - 2);
    }

    @Test
    @Rule("P5")
    void two_swapped_events_are_named_at_the_first_of_them() {
        List<Finding> findings =
                after("""
                    ALTER TABLE case_event DROP CONSTRAINT case_event_says_what_was_hashed;
                    UPDATE case_event SET seq = CASE seq WHEN 2 THEN 1003 ELSE 1002 END WHERE case_id = $case AND seq IN (2, 3);
                    UPDATE case_event SET seq = seq - 1000 WHERE case_id = $case AND seq > 1000\
                    """, false).stream().filter(this::isAboutTheCase).toList();

        assertThat(findings.get(0).seq()).contains(2);
        assertThat(findings)
                .extracting(Finding::code)
                .contains(FindingCode.CHAIN_BROKEN, FindingCode.EVENT_COLUMNS_DIFFER);
    }

    @Test
    @Rule("P5")
    void a_case_that_was_rewritten_and_rechained_as_a_whole_is_found_by_an_exported_root_alone() {
        assertThat(after(RECHAIN, false)).isEmpty();

        List<Finding> findings = after(RECHAIN, true);

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.CASE_RECHAINED);
        assertThat(findings.get(0).caseReference()).contains(lived.reference().text());
    }

    @Test
    @Rule("P5")
    void a_case_that_was_deleted_as_a_whole_is_found_by_an_exported_root_alone() {
        assertThat(after(DELETE_CASE, false)).isEmpty();

        List<Finding> findings = after(DELETE_CASE, true);

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.CASE_REMOVED);
        assertThat(findings.get(0).caseReference()).contains(lived.reference().text());
    }

    @Test
    @Rule("P5")
    void an_exported_root_that_was_altered_is_named() {
        String altered =
                exported.replace(lived.reference().text(), other.reference().text());

        assertThat(against(altered)).extracting(Finding::code).contains(FindingCode.ROOT_ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no root at all",
                "{}",
                "null",
                "[]",
                "{\"case\":null}",
                "{\"case\":\"x\",\"hash\":\"\",\"reference\":\"\",\"version\":1}",
                "{\"at\":\"9999999-01-01T00:00:00Z\",\"cases\":0,\"root\":\"00\",\"v\":1}",
                "{\"at\":\"2026-13-41T00:00:00.000000Z\",\"cases\":0,\"root\":\"00\",\"v\":1}",
                "{\"at\":\"2026-11-24T00:00:00.000000Z\",\"cases\":0,\"root\":\"no\",\"v\":1}"
            })
    @Rule("P5")
    void what_is_no_exported_root_is_named_and_breaks_nothing(String file) {
        assertThat(against(file)).isNotEmpty().allSatisfy(finding -> assertThat(finding.code())
                .isEqualTo(FindingCode.ROOT_ALTERED));
    }

    @Test
    @Rule("P5")
    void erased_words_are_allowed_and_counted() {
        long before = LivedCase.bean(Verifier.class)
                .verify(lived.reference())
                .orElseThrow()
                .erasedWords();

        Verification after = superuser().inTransaction(handle -> {
            handle.execute("DELETE FROM case_text WHERE case_id = ?", lived.id());
            return Attacker.proof(handle).result();
        });

        assertThat(before).isZero();
        assertThat(after.findings()).isEmpty();
        assertThat(after.erasedWords()).isGreaterThan(10);
    }

    @Test
    @Rule("P6")
    void whatever_random_sql_the_service_and_the_owner_write_is_without_effect_or_named() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String sql = randomSql(random);
            boolean service = random.nextBoolean();
            Attacker attacker = service
                    ? new Attacker(PostgresResource.application(), "SET LOCAL ROLE amends_app")
                    : new Attacker(PostgresResource.owner(), "SELECT 1");
            boolean safe = attacker.inTransaction(handle -> {
                try {
                    Attacker.execute(handle, Attacker.filledIn(sql, lived, other));
                } catch (SQLException refused) {
                    return true;
                }
                return Attacker.dump(handle).equals(untouched)
                        || !service && !findings(handle, true).isEmpty();
            });
            assertThat(safe).as("seed %d, statement %d: %s", seed, i, sql).isTrue();
        }
        assertThat(LivedCase.bean(Verifier.class)
                        .verifyAgainst(reader(exported))
                        .findings())
                .isEmpty();
    }

    private String randomSql(Random random) {
        String table = TABLES.get(random.nextInt(TABLES.size()));
        String id = table.equals("case_file") ? "id" : "case_id";
        var columns = columns(table);
        String column = List.copyOf(columns.keySet()).get(random.nextInt(columns.size()));
        String value = random.nextInt(5) == 0
                ? "NULL"
                : otherValue(column, Optional.ofNullable(columns.get(column)).orElseThrow());
        String where = " WHERE %s = $case AND ctid = (SELECT ctid FROM %s WHERE %s = $case OFFSET %d LIMIT 1)"
                .formatted(id, table, id, random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> "UPDATE " + table + " SET " + column + " = " + value + where;
            case 1 -> "DELETE FROM " + table + where;
            default ->
                "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") SELECT "
                        + String.join(
                                ", ",
                                columns.keySet().stream()
                                        .map(c -> c.equals(column) ? value : c)
                                        .toList())
                        + " FROM " + table + where;
        };
    }

    private static java.util.LinkedHashMap<String, String> columns(String table) {
        return superuser().inTransaction(handle -> {
            var columns = new java.util.LinkedHashMap<String, String>();
            handle.createQuery(COLUMNS)
                    .bind("name", table)
                    .map((row, context) -> columns.put(row.getString("attname"), row.getString("type")))
                    .list();
            return columns;
        });
    }

    private List<Finding> after(String sql, boolean againstRoot) {
        return superuser().inTransaction(handle -> {
            try {
                Attacker.execute(handle, Attacker.filledIn(sql, lived, other));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return findings(handle, againstRoot);
        });
    }

    private List<Finding> findings(Handle handle, boolean againstRoot) {
        Findings findings = Attacker.proof(handle);
        if (againstRoot) {
            new RootComparison(Attacker.at(handle), LivedCase.bean(SigningKey.class), findings)
                    .compare(reader(exported));
        } else {
            referenceOnly(handle, findings);
        }
        return findings.result().findings();
    }

    /** A reference stands in no event: the exported root is what proves it. */
    private void referenceOnly(Handle handle, Findings findings) {
        Findings compared = new Findings();
        new RootComparison(Attacker.at(handle), LivedCase.bean(SigningKey.class), compared).compare(reader(exported));
        compared.result().findings().stream()
                .filter(finding -> finding.code() == FindingCode.REFERENCE_CHANGED)
                .forEach(findings::add);
    }

    private List<Finding> against(String file) {
        return LivedCase.bean(Verifier.class).verifyAgainst(reader(file)).findings();
    }

    private static Attacker superuser() {
        return new Attacker(PostgresResource.superuser(), "SET LOCAL session_replication_role = replica");
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
