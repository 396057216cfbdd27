package org.amends.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.amends.time.Arrival;
import org.amends.time.Counting;
import org.amends.time.Roll;
import org.amends.time.Until;
import org.junit.jupiter.api.Test;

/** docs/policy-packs.md is enough to write a pack. */
class PolicyPacksDocTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_of_a_made_up_trade_is_read_and_free_of_faults() throws IOException {
        assertThat(Packs.lint(example())).isEmpty();
    }

    @Test
    void the_example_does_what_the_page_says_of_it() throws IOException {
        Rulebook book = Rulebook.of(List.of(Packs.effective(Packs.read(example()))), Packs.CALENDARS);
        Instant saturday = Packs.at(Packs.TALLINN, "2026-06-06T15:00");
        Ruling ruling =
                book.due(Duty.STATUTORY_FINAL, Trigger.RECEIVED, saturday).orElseThrow();
        assertThat(ruling.name()).isEqualTo("dragon-stables@1/guild-answer");
        assertThat(ruling.due()).isEqualTo(Packs.at(Packs.TALLINN, "2026-06-17T20:00"));
        assertThat(book.due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, saturday)
                        .orElseThrow()
                        .due())
                .isEqualTo(Packs.at(Packs.TALLINN, "2026-06-07T12:00"));
    }

    @Test
    void the_page_names_every_word_and_every_code() throws IOException {
        String page = page();
        List<Class<? extends Enum<?>>> words = List.of(
                Duty.class,
                Trigger.class,
                Basis.class,
                Role.class,
                LetterKind.class,
                LetterField.class,
                Remedy.class,
                Returns.Proof.class,
                Returns.RefundMeans.class,
                Payer.class,
                Condition.class,
                WithdrawalExclusion.class,
                AppliesTo.Kind.class,
                AppliesTo.Way.class,
                Counting.class,
                Until.class,
                Roll.class,
                Arrival.class);
        assertThat(words.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())))
                .allSatisfy(word -> assertThat(page).contains("`" + word.name().toLowerCase(Locale.ROOT) + "`"));
        assertThat(PackLint.codes()).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(page());
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/policy-packs.md"));
    }
}
