package org.amends.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BegunKeyTest {

    private static final byte[] TYPED = "One leg is cracked.".getBytes(StandardCharsets.UTF_8);

    private final BegunKey key = BegunKey.random();

    @Test
    void what_was_sealed_is_opened_with_the_same_key_from_a_cookie() {
        BegunKey again = BegunKey.of(key.text()).orElseThrow();
        assertThat(again.open("return", key.seal("return", TYPED))).isEqualTo(TYPED);
        assertThat(again.id("return")).isEqualTo(key.id("return"));
    }

    @Test
    void the_same_words_are_never_sealed_the_same_way() {
        assertThat(key.seal("return", TYPED)).isNotEqualTo(key.seal("return", TYPED));
    }

    @Test
    void neither_another_key_nor_another_form_nor_a_changed_byte_opens_it() {
        byte[] sealed = key.seal("return", TYPED);
        assertThatThrownBy(() -> BegunKey.random().open("return", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("complaint", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open("return", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_of_one_form_says_nothing_of_another() {
        assertThat(key.id("return")).hasSize(32).isNotEqualTo(key.id("complaint"));
        assertThat(key.toString()).doesNotContain(key.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "not a key", "AAAA", "ü"})
    void anything_else_is_no_key(String text) {
        assertThat(BegunKey.of(text)).isEmpty();
    }
}
