package org.amends.policy;

import static org.amends.policy.PolicyRoom.PACKS;
import static org.amends.policy.PolicyRoom.freshName;
import static org.amends.policy.PolicyRoom.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a pack is refused with its line and the rule, and the packs in force go on untouched. */
@QuarkusTest
class BadPackInputTest {

    private static final String CLOCK =
            "clocks:\n  - {id: c, duty: acknowledge, start: [received], stop: [ack_sent], limit: %s, ladder: normal}\n";

    @Inject
    PolicyRoom room;

    @Inject
    Staffing staffing;

    static Stream<Arguments> hostile() {
        String id = freshName();
        return Stream.of(
                Arguments.of(" ", "no-pack", 1),
                Arguments.of("pack: [", "not-yaml", 1),
                Arguments.of("a: &a [x]\nb: *a\n", "anchor", 1),
                Arguments.of(bomb(), "anchor", 1),
                Arguments.of("- ".repeat(5_000) + "x", "too-deep", 1),
                Arguments.of("pack: !!java.net.URL [x]\n", "tag", 1),
                Arguments.of("pack: a\npack: b\n", "duplicate-key", 2),
                Arguments.of("pack: a\n---\npack: b\n", "second-document", 2),
                Arguments.of(pack(id, 1, "nonsense: 1\n"), "unknown-key", 5),
                Arguments.of(pack(id, 1, "").replace("base-honest@1", id + "@1"), "cyclic-extends", 4),
                Arguments.of(pack(id, 1, "").replace("base-honest@1", "nobody@1"), "unknown-parent", 4),
                Arguments.of(pack(id, 1, "zone: Europe/Atlantis\n"), "no-such-zone", 5),
                Arguments.of(
                        pack(id, 1, "calendars:\n  own: {zone: Europe/Tallinn, week: {mon: \"17:00-09:00\"}}\n"),
                        "bad-interval",
                        6),
                Arguments.of(
                        pack(id, 1, CLOCK.formatted("{term: 1 business day, calendar: moon}")), "unknown-calendar", 6),
                Arguments.of(
                        pack(
                                id,
                                1,
                                "calendars:\n  own: {zone: Europe/Tallinn, years: {first: 2020, last: 2022}}\n"
                                        + CLOCK.formatted("{term: 1 business day, calendar: own}")),
                        "unknown-calendar-year",
                        3),
                Arguments.of(pack(id, 1, CLOCK.formatted("36000 calendar days")), "beyond-calendar", 6),
                Arguments.of(
                        pack(
                                id,
                                1,
                                CLOCK.formatted("20000 business days")
                                        .replace("duty: acknowledge", "duty: statutory_final, basis: regulator, ref: x")
                                        .replace("ack_sent", "final_sent")),
                        "beyond-calendar",
                        6),
                Arguments.of(pack(id, 1, "title: {en: \"a\u0000b\"}\n"), "unprintable", 5),
                Arguments.of("\uFFFE", "unprintable", 1));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        return bomb.toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_bad_pack_is_refused_with_its_line_and_the_rule(String text, String code, int line) {
        Response answer = room.send(text);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("faults.code"))
                .as(answer.asString())
                .contains(code);
        assertThat(answer.<Integer>path("faults.find { it.code == '" + code + "' }.line"))
                .as(answer.asString())
                .isEqualTo(line);
        assertThat(answer.<List<Integer>>path("faults.column")).allMatch(column -> column >= 1);
        assertThat(room.inForce()).contains("base-honest");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_understood() {
        String big = "# " + "x".repeat(300_000);
        room.send(big).then().statusCode(422).body("faults[0].code", equalTo("too-large"));
        room.asManager()
                .contentType("application/yaml")
                .body(PolicyRoom.yaml("x".repeat(10_000_000)))
                .post(PACKS)
                .then()
                .statusCode(413);
        FiledCase.file(staffing);
    }

    @Test
    void what_is_no_text_is_refused_where_it_stops_being_text() {
        byte[] bytes = {'p', 'a', 'c', 'k', ':', '\n', 'x', (byte) 0xC3, (byte) 0x28};
        room.asManager()
                .contentType("application/yaml")
                .body(bytes)
                .post(PACKS)
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("not-utf-8"))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].column", equalTo(2));
    }

    @Test
    void json_is_no_media_type_of_a_pack() {
        room.asManager()
                .contentType("application/json")
                .body("{}")
                .post(PACKS)
                .then()
                .statusCode(415);
    }
}
