package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageTextTest {

    private final Engine engine;

    PageTextTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_template_says_texts_by_key_with_arguments_by_name() {
        assertThat(engine.parse("{t:problem.id('id', id)}").data("id", "E-1").render())
                .isEqualTo("If you write to us about it, name this: E-1");
        assertThat(engine.parse("{t:problem.title.missing}").render()).isEqualTo("There is nothing here");
        assertThat(engine.parse("{t:of('problem.title', kind)}")
                        .data("kind", "busy")
                        .render())
                .isEqualTo("Give us a moment");
    }

    @Test
    void a_template_says_moments_in_the_pages_language() {
        String template = "{when:moment(due, 'Europe/Tallinn')}";
        Instant due = Instant.parse("2025-11-28T09:12:00Z");

        assertThat(engine.parse(template).data("due", due).render()).isEqualTo("Fri 28 Nov, 11:12");
        assertThat(engine.parse(template)
                        .data("due", due)
                        .setLocale(Locale.forLanguageTag("ru"))
                        .render())
                .contains("нояб")
                .endsWith(", 11:12");
    }
}
