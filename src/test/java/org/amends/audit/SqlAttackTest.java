package org.amends.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.Rule;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hand-written SQL against a case that has lived. The service's role is refused always; the schema's owner is refused or
 * named; a superuser, whom PostgreSQL refuses nothing, is named.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlAttackTest {

    private static final String WITHOUT_GUARDS = "SET LOCAL session_replication_role = replica";

    private LivedCase lived;
    private LivedCase other;
    private String exported = "";
    private String untouched = "";

    @BeforeAll
    void two_cases_live() {
        lived = LivedCase.live();
        other = LivedCase.live();
        exported = export();
        untouched = Attacker.untouched();
    }

    static List<Attack> attacks() {
        return Attacks.all();
    }

    static List<Attack> attacksBySchema() {
        return Attacks.bySchema();
    }

    @Test
    @Rule("P6")
    void at_least_sixty_different_attacks_are_tried() {
        assertThat(Attacks.all().stream().map(Attack::sql).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    @Rule("P5")
    void what_was_never_attacked_is_intact() {
        Verification result = LivedCase.bean(Verifier.class).verifyAgainst(reader(exported));

        assertThat(result.findings()).isEmpty();
        assertThat(result.intact()).isTrue();
        assertThat(result.cases()).isGreaterThanOrEqualTo(2);
        assertThat(result.events()).isGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Rule("P6")
    @Rule("S3-11")
    @Rule("S2-7")
    @Rule("S1-27")
    void the_service_is_refused(Attack attack) {
        Attacker service = new Attacker(PostgresResource.application(), "SET LOCAL ROLE amends_app");

        assertThat(service.inTransaction(attempt(attack))).as("effect").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Rule("P6")
    @Rule("S3-11")
    @Rule("S2-7")
    @Rule("S1-27")
    void the_schemas_owner_is_refused_or_named(Attack attack) {
        Attacker owner = new Attacker(PostgresResource.owner(), "SELECT 1");

        List<Finding> findings = owner.inTransaction(attempt(attack));

        attack.asOwner().ifPresentOrElse(code -> assertNamed(findings, code), () -> assertThat(findings)
                .as("effect")
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacksBySchema")
    @Rule("P5")
    @Rule("P6")
    void an_owner_who_changes_the_schema_first_is_named(Attack attack) {
        Attacker owner = new Attacker(PostgresResource.owner(), "SELECT 1");

        assertNamed(
                owner.inTransaction(standing(attack.sql())), attack.asOwner().orElseThrow());
    }

    /** The control too: without the guards the attack succeeds, so it was the guards that refused it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Rule("P5")
    void a_superuser_without_guards_is_named(Attack attack) {
        Attacker superuser = new Attacker(PostgresResource.superuser(), WITHOUT_GUARDS);

        List<Finding> findings = superuser.inTransaction(handle -> {
            Optional<SQLException> refusal = execute(handle, attack.sql());
            if (refusal.isPresent()) {
                // What holds even now are checks, keys and generated columns; anything else is a mistake in the attack.
                assertThat(refusal.get().getSQLState()).isIn("23514", "23505", "23502", "428C9");
                return List.of(Finding.ofDatabase(FindingCode.GUARD_REMOVED, "refused"));
            }
            assertThat(Attacker.dump(handle)).as("the attack does something").isNotEqualTo(untouched);
            return attack.isHistory()
                    ? found(handle)
                    : List.of(Finding.ofDatabase(FindingCode.GUARD_REMOVED, "no history"));
        });

        assertThat(findings).isNotEmpty();
    }

    /** What an attack led to: nothing when it was refused or changed nothing. */
    private Function<Handle, List<Finding>> attempt(Attack attack) {
        return handle -> {
            if (execute(handle, attack.sql()).isPresent()
                    || Attacker.dump(handle).equals(untouched)) {
                return List.of();
            }
            List<Finding> findings = found(handle);
            assertThat(findings).as("findings of what was not refused").isNotEmpty();
            return findings;
        };
    }

    private Function<Handle, List<Finding>> standing(String sql) {
        return handle -> {
            execute(handle, sql).ifPresent(e -> {
                throw new IllegalStateException(e);
            });
            return found(handle);
        };
    }

    private Optional<SQLException> execute(Handle handle, String sql) {
        try {
            Attacker.execute(handle, Attacker.filledIn(sql, lived, other));
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused);
        }
    }

    private List<Finding> found(Handle handle) {
        Findings findings = Attacker.proof(handle);
        new RootComparison(Attacker.at(handle), LivedCase.bean(SigningKey.class), findings).compare(reader(exported));
        return findings.result().findings();
    }

    private void assertNamed(List<Finding> findings, FindingCode code) {
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(code))
                .allSatisfy(finding -> assertThat(finding.caseReference())
                        .isIn(Optional.empty(), Optional.of(lived.reference().text())));
        boolean aboutTheDatabase = code == FindingCode.GUARD_REMOVED || code == FindingCode.TRANSITION_DIFFERS;
        assertThat(findings.stream().filter(f -> f.code() == code))
                .allMatch(finding -> finding.caseReference().isPresent() != aboutTheDatabase);
    }

    private static String export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LivedCase.bean(Roots.class).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
