package org.amends.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedLinkTest {

    @ParameterizedTest
    @Rule("S4-9")
    @ValueSource(
            strings = {
                "https://reviews.example.org/shops/17?page=2#r4711",
                "http://example.org",
                "HTTPS://Example.org/A",
                "https://example.org/отзыв",
                " https://example.org/copied "
            })
    void an_address_of_the_web_is_kept_as_it_was_copied(String typed) {
        assertThat(PostedLink.read(typed)).contains(new PostedLink(typed.strip()));
    }

    @ParameterizedTest
    @Rule("S4-9")
    @ValueSource(
            strings = {
                "",
                "example.org/review",
                "//example.org/review",
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "https:///review",
                "https://",
                "https://shop.example.org@evil.example/x",
                "https://example.org/a b",
                "https://example.org/\"onmouseover=x",
                "https://example.org/<script>"
            })
    void whatever_is_none_or_hides_where_it_leads_is_refused(String typed) {
        assertThat(PostedLink.read(typed)).isEmpty();
    }

    @Test
    void one_that_is_longer_than_any_page_needs_is_refused() {
        String most = "https://example.org/" + "x".repeat(PostedLink.LONGEST - 20);
        assertThat(PostedLink.read(most)).isPresent();
        assertThat(PostedLink.read(most + "x")).isEmpty();
    }
}
