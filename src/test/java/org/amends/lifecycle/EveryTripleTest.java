package org.amends.lifecycle;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every actor tries every verb in every status, on a bare case and on one where everything is going on, and gets the
 * answer that the table in docs/lifecycle.md gives. The table is read as text, so that the page is what is proven.
 */
class EveryTripleTest {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final List<Row> TABLE = table();

    private static final Map<String, Actor> ACTORS = Map.of(
            "customer", World.CUSTOMER,
            "owner", World.staff(World.OWNER),
            "colleague", World.staff(World.COLLEAGUE),
            "bystander", World.staff(World.BYSTANDER),
            "lead", World.staff(World.LEAD),
            "manager", World.staff(World.MANAGER),
            "system", World.SYSTEM);

    private record Row(
            String from, String verb, String to, Set<String> who, Optional<String> given, Set<String> guards) {}

    /** The case as a test meets it, and which of the table's conditions hold for what is tried. */
    private record Scene(World world, boolean laden) {

        boolean holds(String given) {
            CaseStatus status = world.state().status();
            return switch (Given.valueOf(given)) {
                case NOTHING_IS_OWED_YET -> true;
                case REMEDIES_ARE_OWED, WE_OWE_A_WORD -> laden;
                case IT_IS_THE_ACKNOWLEDGEMENT -> status != CaseStatus.RECEIVED;
                case IT_IS_THE_UNPROVEN_ACKNOWLEDGEMENT -> status == CaseStatus.ACKNOWLEDGED && !laden;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    @Rule("S3-11")
    void on_a_bare_case_every_actor_gets_the_documented_answer_to_every_verb(CaseStatus status) {
        tryEverything(new Scene(bare(status), false));
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    @Rule("S3-11")
    void on_a_case_where_everything_is_going_on_too(CaseStatus status) {
        tryEverything(new Scene(laden(status), true));
    }

    @Test
    void the_table_was_read() {
        assertThat(TABLE).hasSameSizeAs(Machine.COMPLAINT.moves());
    }

    private static void tryEverything(Scene scene) {
        for (Verb verb : Verb.values()) {
            ACTORS.forEach((name, actor) -> assertThat(answer(scene, verb, actor))
                    .as("%s by %s in %s", verb, name, scene.world().state().status())
                    .isEqualTo(documented(scene, verb, actor)));
        }
    }

    private static String answer(Scene scene, Verb verb, Actor actor) {
        Decision decision = scene.world().tries(actor, Say.of(verb, scene.world()));
        if (decision instanceof Decision.Accepted accepted) {
            return "to " + accepted.events().get(0).to();
        } else if (decision instanceof Decision.NotTheirs notTheirs) {
            return "needs " + names(notTheirs.needed());
        } else if (decision instanceof Decision.WrongStatus wrong) {
            return "not in " + wrong.status();
        }
        return "refused "
                + ((Decision.Refused) decision)
                        .unmet().stream().map(Unmet::code).collect(toCollection(TreeSet::new));
    }

    private static String documented(Scene scene, Verb verb, Actor actor) {
        CaseState state = scene.world().state();
        List<Row> rows = TABLE.stream()
                .filter(row ->
                        row.from().equals(state.status().name()) && row.verb().equals(verb.name()))
                .toList();
        if (rows.isEmpty()) {
            return "not in " + state.status();
        }
        Set<String> who = rows.stream().flatMap(row -> row.who().stream()).collect(toCollection(TreeSet::new));
        if (names(actor.partiesTo(state)).stream().noneMatch(who::contains)) {
            return "needs " + who;
        }
        Row row = rows.stream()
                .filter(r -> r.given().map(scene::holds).orElse(true))
                .findFirst()
                .orElseThrow();
        Set<String> unmet = unmet(scene, verb, actor);
        assertThat(row.guards()).as("%s in %s", verb, state.status()).containsAll(unmet);
        return unmet.isEmpty() ? "to " + row.to() : "refused " + unmet;
    }

    /** What stands in the way of a command that is well-formed: the scene itself. */
    private static Set<String> unmet(Scene scene, Verb verb, Actor actor) {
        CaseStatus status = scene.world().state().status();
        boolean laden = scene.laden();
        Set<String> codes = new TreeSet<>();
        switch (verb) {
            case START -> when(!laden, "start.acknowledgement-undelivered", codes);
            case OFFER_HANDOVER -> when(laden, "handover.pending", codes);
            case WAIVE_ANSWER -> when(!laden || status == CaseStatus.WAITING_FOR_CUSTOMER, "waive.not-waiting", codes);
            case REQUIRE_ANSWER -> codes.add("require.not-waived");
            case DROP_RIGHT -> codes.add("right.unknown");
            case CONFIRM_REFUSAL -> codes.add("refusal.not-proposed");
            case ATTEND -> when(!laden, "attend.not-asked", codes);
            case EXPIRE ->
                when(status == CaseStatus.REMEDY_DUE || status == CaseStatus.SETTLED, "short-way.not-over", codes);
            case KEEP_PROMISE, RENEGOTIATE_PROMISE -> when(!laden, "promise.not-open", codes);
            case WITHDRAW -> when(status == CaseStatus.SETTLED, "withdraw.remedy-done", codes);
            case CARRY_OUT_REMEDY -> when(status == CaseStatus.DECIDED && !laden, "remedy.not-owed", codes);
            case SETTLE -> codes.add("settle.remedy-open");
            case DELIVER, BOUNCE -> when(status == CaseStatus.RECEIVED, "letter.unknown", codes);
            case ACCEPT_ESCALATION -> {
                boolean reached = laden && actor.equals(World.staff(World.OWNER));
                when(!laden, "escalation.nothing-to-accept", codes);
                when(!reached && !actor.equals(World.staff(World.MANAGER)), "escalation.not-yours", codes);
            }
            default -> {}
        }
        return codes;
    }

    private static void when(boolean condition, String code, Set<String> codes) {
        if (condition) {
            codes.add(code);
        }
    }

    /** Nothing goes on but what the status itself needs; in the end the customer's turn is over. */
    private static World bare(CaseStatus status) {
        World world =
                switch (status) {
                    case RECEIVED -> World.filed();
                    case ACKNOWLEDGED -> World.filed().then(World.OWNER, Say.acknowledge(true));
                    case IN_PROGRESS -> World.inProgress();
                    case WAITING_FOR_CUSTOMER -> asked();
                    case DECIDED -> World.decided(0);
                    case REMEDY_DUE -> World.remedyDue(1);
                    case SETTLED -> followedUp();
                    case CLOSED -> followedUp().then(World.CUSTOMER, new Command.Confirm(Optional.empty()));
                    case WITHDRAWN -> World.acknowledged().then(World.CUSTOMER, new Command.Withdraw(Optional.empty()));
                };
        return world.later(20);
    }

    private static World asked() {
        World world = World.inProgress();
        return world.then(World.OWNER, Say.of(Verb.ASK, world));
    }

    private static World followedUp() {
        World world = World.settled();
        return world.then(World.OWNER, Say.of(Verb.FOLLOW_UP, world));
    }

    /** Two remedies are owed, a promise runs, the customer wrote, a handover is offered, a rung has fired. */
    private static World laden(CaseStatus status) {
        World world =
                switch (status) {
                    case ACKNOWLEDGED -> World.acknowledged();
                    case DECIDED -> World.decided(2);
                    case REMEDY_DUE -> World.remedyDue(2);
                    default -> bare(status);
                };
        if (!status.isOpen()) {
            return world;
        }
        world.then(World.OWNER, Say.promise(world, 100));
        world.then(World.OWNER, Say.of(Verb.OFFER_HANDOVER, world));
        world.then(World.OWNER, Say.of(Verb.MARK_HEATED, world));
        if (status != CaseStatus.WAITING_FOR_CUSTOMER) {
            world.then(World.CUSTOMER, Say.of(Verb.ANSWER, world));
        }
        return world.later(20).then(World.SYSTEM, Say.of(Verb.ESCALATE, world));
    }

    private static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (String line : page().lines().toList()) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 11 && cells[2].contains("`") && isVerb(words(cells[2]))) {
                rows.add(new Row(
                        String.join("", words(cells[1])),
                        String.join("", words(cells[2])),
                        String.join("", words(cells[3])),
                        words(cells[4]),
                        words(cells[5]).stream().findFirst(),
                        codes(words(cells[6]))));
            }
        }
        return rows;
    }

    private static boolean isVerb(Set<String> words) {
        return Arrays.stream(Verb.values()).map(Verb::name).anyMatch(words::contains);
    }

    private static Set<String> codes(Set<String> guards) {
        return Stream.concat(guards.stream(), guards.stream().flatMap(EveryTripleTest::codesOf))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> codesOf(String guard) {
        return page().lines()
                .filter(line -> line.startsWith("| `" + guard + "` |"))
                .flatMap(line -> words(line).stream());
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell).results().map(word -> word.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<Party> parties) {
        return parties.stream().map(Party::name).collect(toCollection(TreeSet::new));
    }

    private static String page() {
        try {
            return Files.readString(LifecycleDocTest.DOC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
