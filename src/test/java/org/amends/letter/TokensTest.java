package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.amends.Rule;
import org.amends.guard.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static Tokens tokens() {
        Tokens tokens = new Tokens();
        tokens.put("name", "Anna Tamm");
        tokens.put("due:final", "Tuesday 8 December 2026");
        tokens.put("point:1", "See {due:final} and {name}");
        tokens.put("impact", " ");
        return tokens;
    }

    @Test
    void a_token_becomes_its_value() {
        assertThat(tokens().fill("Dear {name}, by {due:final}.", "").text())
                .isEqualTo("Dear Anna Tamm, by Tuesday 8 December 2026.");
    }

    @Test
    void what_no_token_is_stays_as_it_was_typed_for_the_check_of_placeholders() {
        assertThat(tokens().fill("{nobody} {Name} {impact} {due:} {{name} {name", "")
                        .text())
                .isEqualTo("{nobody} {Name} {impact} {due:} {Anna Tamm {name");
    }

    @Rule("ACK-06")
    @Test
    void what_a_customer_typed_is_never_filled_in() {
        assertThat(tokens().fill("You wrote: {point:1}", "").text()).isEqualTo("You wrote: See {due:final} and {name}");
        assertThat(tokens().fill("You wrote “pay {name} now”.", "Please pay {name} now")
                        .text())
                .isEqualTo("You wrote “pay {name} now”.");
    }

    @Test
    void a_place_in_the_filled_text_leads_back_to_what_was_typed() {
        FilledText filled = tokens().fill("Dear {name}, by {due:final} soon.", "");

        assertThat(typed(filled, "soon")).isEqualTo("soon");
        assertThat(typed(filled, "Dear")).isEqualTo("Dear");
        assertThat(typed(filled, "December")).isEqualTo("{due:final}");
        assertThat(typed(filled, "Tamm, by Tues")).isEqualTo("{name}, by {due:final}");
        assertThat(typed(filled, "Anna Tamm")).isEqualTo("{name}");
    }

    private static String typed(FilledText filled, String part) {
        int start = filled.text().indexOf(part);
        Span span = filled.typed(new Span(start, start + part.length()));
        return "Dear {name}, by {due:final} soon.".substring(span.start(), span.end());
    }

    @RepeatedTest(50)
    void every_place_leads_into_the_typed_text_and_in_order(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder typed = new StringBuilder();
        String[] pieces = {"{name}", "{due:final}", "a", " ", "{x}", "{", "}", "»"};
        for (int i = 0; i < 30; i++) {
            typed.append(pieces[random.nextInt(pieces.length)]);
        }
        FilledText filled = tokens().fill(typed.toString(), "");
        int before = 0;
        for (int at = 0; at < filled.text().length(); at++) {
            Span span = filled.typed(new Span(at, at + 1));
            assertThat(span.start()).isLessThan(span.end()).isGreaterThanOrEqualTo(before);
            assertThat(span.end()).isLessThanOrEqualTo(typed.length());
            before = span.start();
        }
    }
}
