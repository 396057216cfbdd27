package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file contains, the answer is a list of faults with lines. */
class HostileYamlTest {

    @Test
    void an_anchor_is_refused_where_it_stands() {
        assertThat(fault(child("title: &t {en: x}\n"))).isEqualTo("5 anchor");
    }

    @Test
    void an_alias_is_refused_even_without_its_anchor() {
        assertThat(fault(child("title: *t\n"))).isEqualTo("5 alias");
    }

    @Test
    @Timeout(5)
    void a_billion_laughs_are_none() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + (i == 0 ? "lol" : "*a" + (i - 1) + ", *a" + (i - 1)) + "]")
                .collect(Collectors.joining("\n"));
        assertThat(fault(bomb)).isEqualTo("1 anchor");
    }

    @Test
    void a_duplicate_key_names_both_lines() {
        Fault fault = only(child("title: {en: x}\ntitle: {en: y}\n"));
        assertThat(fault.code()).isEqualTo("duplicate-key");
        assertThat(fault.line()).isEqualTo(6);
        assertThat(fault.message()).isEqualTo("\"title\" is here a second time; the first is in line 5.");
    }

    @Test
    void a_duplicate_key_is_found_in_a_clock_too() {
        assertThat(codes(child("limits: {patience: 2, patience: 9}\n"))).containsExactly("duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "yes", "no", "y", "n", "Yes", "NO"})
    void what_was_a_truth_value_in_yaml_1_1_is_a_word(String word) {
        assertThat(codes(child("production: " + word + "\n"))).containsExactly("not-true-or-false");
        Pack pack = Packs.read(child("words: {customer: " + word + ", refuse: [" + word + "]}\ntitle: {no: x}\n"));
        assertThat(pack.words().customer()).hasValue(word);
        assertThat(pack.title()).containsKey("no");
    }

    @Test
    void norway_is_a_country_and_half_past_five_is_a_time() {
        Pack pack = Packs.read(child("""
                calendars:
                  norway: {zone: Europe/Oslo, holidays: {country: NO}, close_of_business: 17:30}
                """));
        assertThat(norway(pack).holidays().orElseThrow().country()).isEqualTo("NO");
        assertThat(norway(pack).week().values())
                .allSatisfy(hours -> assertThat(hours).hasToString("[09:00-17:30]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits: {patience: 99999999999999999999} | bad-number
            limits: {patience: -1}                   | bad-number
            limits: {patience: 1e3}                  | bad-number
            limits: {patience: 0x10}                 | bad-number
            limits: {patience: .inf}                 | bad-number
            limits: {patience: .nan}                 | bad-number
            limits: {patience: "2"}                  | bad-number
            retention: {keep: 99999999999 months}    | bad-term
            retention: {keep: 999999 weeks}          | bad-term
            retention: {keep: P999999Y}              | bad-term
            retention: {keep: P9999999Y}             | bad-term
            retention: {keep: 3 days}                | bad-term
            retention: {keep: ~}                     | not-text
            retention: {keep: [1]}                   | not-text
            retention: 3                             | not-a-map
            remedies: refund                         | not-a-list
            remedies: [gold]                         | unknown-word
            zone: Europe/Atlantis                    | no-such-zone
            zone: GMT+25                             | no-such-zone
            extends: [base-honest]                   | bad-name
            colour: red                              | unknown-key
            ? [a]                                    | key-is-no-word
            title: !!java.net.URL [x]                | tag
            title: {en: !!binary eA==}               | tag
            title: {en: "a\\0b"}                     | unprintable
            letters: {ack: {must_contain: [soul]}}   | unknown-field
            letters: {love: {}}                      | unknown-key
            title: {en: x                            | not-yaml
            """)
    void each_bad_value_has_a_code_of_its_own(String line, String code) {
        String yaml = "pack: odd\nversion: 1\nvalid_from: 2026-06-01\n" + line + "\n";
        assertThat(PackReader.read(yaml).faults()).extracting(Fault::code).contains(code);
        assertThat(PackReader.read(yaml).faults()).allSatisfy(fault -> {
            assertThat(fault.line()).isBetween(4, 5);
            assertThat(fault.message()).endsWith(".").hasSizeLessThan(1_100);
        });
    }

    @Test
    void all_faults_of_a_file_are_told_together() {
        assertThat(codes("""
                pack: Bad Name
                version: 0
                zone: Nowhere
                limits: {patience: many}
                colour: red
                """))
                .containsExactlyInAnyOrder(
                        "bad-name", "bad-number", "missing", "no-such-zone", "bad-number", "unknown-key");
    }

    @ParameterizedTest
    @CsvSource({
        "'{mon-fri: 17:00-09:00}', bad-interval",
        "'{mon-fri: [09:00-12:00, 25:00-26:00]}', bad-interval",
        "'{fri-mon: 09:00-17:00}', unknown-day",
        "'{someday: 09:00-17:00}', unknown-day"
    })
    void an_interval_that_ends_before_it_starts_is_refused(String week, String code) {
        assertThat(fault(child("calendars: {c: {zone: Europe/Paris, week: " + week + "}}\n")))
                .isEqualTo("5 " + code);
    }

    @Test
    void closures_years_and_close_of_business_are_intervals_too() {
        assertThat(PackReader.read(child("""
                calendars:
                  c:
                    zone: Europe/Paris
                    close_of_business: 08:00
                    years: {first: 2030, last: 2020}
                    closures: [{from: 2026-08-20, to: 2026-08-01, name: Holiday}]
                """)).faults())
                .allMatch(fault -> fault.code().equals("bad-interval"))
                .extracting(Fault::line)
                .contains(8, 9, 10);
    }

    @Test
    @Timeout(10)
    void depth_is_refused_before_it_is_followed() {
        int deep = 100_000;
        assertThat(fault("a: " + "[".repeat(deep) + "]".repeat(deep))).isEqualTo("1 too-deep");
        assertThat(fault("{a: ".repeat(50_000))).isEqualTo("1 too-deep");
        assertThat(codes("- ".repeat(deep))).hasSize(1);
    }

    @Test
    @Timeout(10)
    void ten_megabytes_are_refused_unread() {
        assertThat(fault("a: b\n".repeat(2_000_000))).isEqualTo("1 too-large");
    }

    @Test
    void a_hundred_thousand_values_are_refused() {
        assertThat(codes("a: [" + "1,".repeat(100_000) + "]")).containsExactly("too-many-values");
    }

    @Test
    void more_clocks_and_calendars_than_any_pack_needs_are_refused() {
        String calendars = IntStream.range(0, 11)
                .mapToObj(i -> "  c" + i + ": {zone: Europe/Paris}\n")
                .collect(Collectors.joining());
        assertThat(fault(child("calendars:\n" + calendars))).isEqualTo("5 too-many-values");
    }

    @Test
    void a_pack_of_another_age_is_refused() {
        assertThat(fault(child("").replace("2026-06-01", "9999-12-31"))).isEqualTo("3 bad-date");
        assertThat(fault(child("").replace("2026-06-01", "2026-02-30"))).isEqualTo("3 bad-date");
    }

    @Test
    void u_0000_and_lone_surrogates_are_refused_where_they_stand() {
        assertThat(fault(child("title: {en: \"a\u0000\"}\n"))).isEqualTo("5 unprintable");
        assertThat(fault(child("title: {en: \"\ud800\"}\n"))).isEqualTo("5 unprintable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# nothing", "text", "[1, 2]", "---\n...\n", "~"})
    void what_is_no_map_is_no_pack(String yaml) {
        assertThat(codes(yaml)).containsExactly("no-pack");
    }

    @Test
    void a_second_document_and_another_yaml_are_refused() {
        assertThat(fault(child("---\npack: other\n"))).isEqualTo("5 second-document");
        assertThat(codes("%YAML 1.1\n---\n" + child(""))).containsExactly("other-yaml");
        assertThat(codes("%YAML 9999999999999.1\n---\n" + child(""))).hasSize(1);
        assertThat(PackReader.read("%YAML 1.2\n---\n" + child("")).faults()).isEmpty();
        assertThat(PackReader.read("\uFEFF" + child("")).faults()).isEmpty();
    }

    /** Seeded, so that a failure can be seen again. */
    @Test
    @Timeout(60)
    void cut_torn_and_stirred_packs_never_throw() {
        String base = ShippedPacks.texts().get("uk-retail-finance");
        String spice = "[]{}:,-&*!|>%@`'\"#?\n\t \u0000\u0085\uFEFF\ud83d\ude00~0123eE.";
        Random random = new Random(20260601);
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder(base);
            for (int cuts = random.nextInt(6); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, spice.charAt(random.nextInt(spice.length())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
                }
            }
            Reading reading = PackReader.read(text.toString());
            assertThat(reading.pack().isPresent())
                    .as("turn %d", i)
                    .isEqualTo(reading.faults().isEmpty());
        }
    }

    @Test
    void the_time_grows_with_the_text_and_not_with_its_square() {
        assertThat(spentOn(200_000)).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration spentOn(int length) {
        long start = System.nanoTime();
        PackReader.read("a: \"" + "x ".repeat(length / 2) + "\"");
        PackReader.read("? ".repeat(length / 2));
        PackReader.read("a: {" + "x: 1, ".repeat(length / 6));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> codes(String yaml) {
        return PackReader.read(yaml).faults().stream().map(Fault::code).toList();
    }

    private static Fault only(String yaml) {
        List<Fault> faults = PackReader.read(yaml).faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static String fault(String yaml) {
        Fault fault = only(yaml);
        return fault.line() + " " + fault.code();
    }

    private static CalendarSpec norway(Pack pack) {
        return Objects.requireNonNull(pack.calendars().get("norway"));
    }
}
