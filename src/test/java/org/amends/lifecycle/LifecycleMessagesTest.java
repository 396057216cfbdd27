package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleMessagesTest {

    private static final Map<String, Enum<?>[]> STAFF_WORDS = Map.ofEntries(
            Map.entry("status", CaseStatus.values()),
            Map.entry("verb", Verb.values()),
            Map.entry("party", Party.values()),
            Map.entry("deadline", DeadlineKind.values()),
            Map.entry("given", Given.values()),
            Map.entry("verdict", Verdict.values()),
            Map.entry("rung", Rung.values()),
            Map.entry("deed", Deed.values()),
            Map.entry("action", LadderStep.Action.values()),
            Map.entry("outcome", Outcome.values()),
            Map.entry("remedy", RemedyKind.values()),
            Map.entry("proof", ProofKind.values()),
            Map.entry("channel", Channel.values()),
            Map.entry("ending", Ending.values()),
            Map.entry("kind", CaseKind.values()));

    private static final Map<String, Enum<?>[]> CUSTOMER_WORDS = Map.of(
            "status.customer", CaseStatus.values(),
            "event.customer", Verb.values(),
            "deadline.customer", DeadlineKind.values(),
            "ending.customer", Ending.values(),
            "outcome.customer", Outcome.values());

    private final Sentences staff = Sentences.ofStaff();
    private final Sentences customers = Sentences.ofCustomers();

    @Test
    void every_code_and_every_word_of_the_lifecycle_has_its_sentence_and_nothing_else_has() {
        Set<String> wanted = new TreeSet<>(codes());
        wanted.addAll(keys(STAFF_WORDS));
        assertThat(staff.keys()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_word_that_customers_meet_has_plain_words_for_them_and_nothing_else_has() {
        assertThat(customers.keys()).containsExactlyInAnyOrderElementsOf(keys(CUSTOMER_WORDS));
    }

    @Test
    void a_refusal_is_a_whole_sentence_that_names_what_it_is_about() {
        assertThat(codes()).allSatisfy(code -> assertThat(MessageFormat.format(
                        staff.of(code),
                        Map.of(
                                "point", "3",
                                "promises", "1, 3",
                                "phrases", "“rules”",
                                "least", "80",
                                "most", "1",
                                "amount", "189.00",
                                "right", "1",
                                "worth", "5.00 EUR")))
                .matches("(?s)\\p{Lu}.{15,}\\.")
                .doesNotContain("{", "''"));
    }

    @Test
    void customers_are_told_who_did_it_by_name() {
        assertThat(Stream.of(Verb.values())
                        .map(verb -> new MessageFormat(customers.of("event.customer." + verb), Locale.ENGLISH)
                                .format(Map.of("owner", "Mari Tamm"))))
                .contains("Mari Tamm took your case and answers for it from now on.")
                .noneMatch(text -> text.contains("{"));
    }

    private static Set<String> codes() {
        Stream<String> guards = Machine.all().stream()
                .flatMap(machine -> machine.moves().stream())
                .flatMap(move -> move.guards().stream())
                .flatMap(guard -> guard.codes().stream());
        Stream<String> others = Stream.concat(Filing.CODES.stream(), Lifecycle.CODES.stream());
        return Stream.concat(guards, others).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Map<String, Enum<?>[]> words) {
        return words.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue()).map(word -> entry.getKey() + "." + word.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
