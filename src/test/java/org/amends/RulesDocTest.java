package org.amends;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw test -Dtest=RulesDocTest -Damends.docs.write=true} writes docs/rules.md anew. */
class RulesDocTest {

    private static final Path DOC = Path.of("docs/rules.md");
    private static final Path TESTS = Path.of("target/test-classes");

    /** S2-9 before S2-10: letters, then each number by its size. */
    private static final Comparator<String> BY_ID = Comparator.comparing(RulesDocTest::padded);

    @Test
    void the_list_of_proven_rules_is_the_one_that_the_tests_carry() throws IOException {
        String generated = page(proofs(annotatedMethods()));
        if (Boolean.getBoolean("amends.docs.write")) {
            Files.writeString(DOC, generated);
        }
        assertThat(DOC).as("write it anew with -Damends.docs.write=true").hasContent(generated);
    }

    @Test
    void every_rule_is_named_by_an_id_that_exists_in_form() {
        assertThat(proofs(annotatedMethods()).keySet())
                .allMatch(id -> id.matches("S[0-4]-[1-9]\\d?|P([1-9]|10)|D([1-9]|1[0-8])|ACK-\\d\\d|L-\\d\\d"));
    }

    @Test
    void ids_are_listed_in_the_order_of_their_numbers() {
        assertThat(Stream.of("S2-10", "P1", "S2-9", "ACK-02").sorted(BY_ID))
                .containsExactly("ACK-02", "P1", "S2-9", "S2-10");
    }

    @Test
    void a_test_may_prove_more_than_one_rule() {
        assertThat(page(proofs(Map.of("ExampleTest: it_holds", List.of("S2-2", "ACK-10")))))
                .contains("| ACK-10 | ExampleTest: it holds |\n| S2-2 | ExampleTest: it holds |\n");
    }

    private static Map<String, List<String>> annotatedMethods() {
        Map<String, List<String>> methods = new TreeMap<>();
        new ClassFileImporter()
                .importPath(TESTS).stream()
                        .flatMap(test -> test.getMethods().stream())
                        .forEach(method -> methods.put(name(method), rules(method)));
        return methods;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + ": " + method.getName();
    }

    private static List<String> rules(JavaMethod method) {
        return Stream.concat(
                        method.tryGetAnnotationOfType(Rule.class).stream(),
                        method.tryGetAnnotationOfType(Rule.List.class).stream()
                                .flatMap(list -> Stream.of(list.value())))
                .map(Rule::value)
                .toList();
    }

    private static SortedMap<String, List<String>> proofs(Map<String, List<String>> methods) {
        SortedMap<String, List<String>> proofs = new TreeMap<>(BY_ID);
        methods.forEach((method, ids) -> ids.forEach(
                id -> proofs.computeIfAbsent(id, none -> new ArrayList<>()).add(method.replace('_', ' '))));
        return proofs;
    }

    private static String page(SortedMap<String, List<String>> proofs) {
        return """
                # Rules that a test proves

                Generated from the tests' `@Rule` annotations: `./mvnw test -Dtest=RulesDocTest -Damends.docs.write=true`.
                A rule, promise or check that is missing here is not proven yet.

                Proven: %d

                | rule | proof |
                |---|---|
                %s""".formatted(
                proofs.size(), proofs.entrySet().stream().map(RulesDocTest::row).collect(joining()));
    }

    private static String row(Map.Entry<String, List<String>> proof) {
        return "| %s | %s |\n"
                .formatted(proof.getKey(), proof.getValue().stream().sorted().collect(joining("<br>")));
    }

    private static String padded(String id) {
        return id.replaceAll("\\d+", "00$0").replaceAll("0*(\\d{3})(?!\\d)", "$1");
    }
}
