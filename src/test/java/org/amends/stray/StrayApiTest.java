package org.amends.stray;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.audit.Verifier;
import org.amends.casefile.CaseReference;
import org.amends.casefile.FiledCase;
import org.amends.channel.ChannelSweep;
import org.amends.channel.HelpLine;
import org.amends.goods.ReturnedGoods;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.amends.policy.LivePacks;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parcel that belongs to no case has a way in, somebody who looks at it, and one case in the end. */
@QuarkusTest
class StrayApiTest {

    private static final String STRAYS = "/api/v1/stray-parcels";

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    ChannelSweep sweep;

    @Inject
    LivePacks packs;

    @Inject
    Verifier verifier;

    @Inject
    Jdbi jdbi;

    private StaffMember agent;

    @BeforeEach
    void somebody_answers_for_the_post() {
        HelpLine.open(staffing, "POST");
        agent = staffing.hire(StaffRole.AGENT);
    }

    private RequestSpecification as(StaffRole role) {
        return FrontDoor.as(staffing.hire(role)).contentType("application/json");
    }

    private RequestSpecification asAgent() {
        return FrontDoor.as(agent).contentType("application/json");
    }

    private static String label() {
        return "RR" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> parcel(String code, Map<String, Object> more) {
        Map<String, Object> parcel = new HashMap<>(Map.of(
                "code", code,
                "carrier", "Omniva",
                "sender", "Anna Tamm\nPikk 1\n10123 Tallinn",
                "place", "Shelf R3",
                "items", List.of(Map.of("what", "Kettle, dented", "article", "sku-1", "units", 1))));
        parcel.putAll(more);
        return parcel;
    }

    private String taken(String code, Map<String, Object> more) {
        Response taken = asAgent().body(parcel(code, more)).post(STRAYS);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        return taken.path("id");
    }

    private Response read(String id) {
        return asAgent().get(STRAYS + "/" + id);
    }

    private Response send(String id, String deed, Object body) {
        return asAgent()
                .header("If-Match", read(id).getHeader("ETag"))
                .body(body)
                .post(STRAYS + "/" + id + "/" + deed);
    }

    @Test
    @Rule("D10")
    void a_parcel_without_a_case_is_taken_in_and_a_named_person_owes_a_look_at_it_by_a_date() {
        String id = taken(label(), Map.of());

        Response parcel = read(id);

        parcel.then().statusCode(200).body("place", equalTo("Shelf R3")).body("items[0].units", equalTo(1));
        assertThat(parcel.<String>path("owedBy.name")).isNotBlank();
        assertThat(Instant.parse(parcel.path("dueAt"))).isAfter(Instant.parse(parcel.path("takenAt")));
        asAgent()
                .get("/api/v1/contacts/" + parcel.path("contact"))
                .then()
                .body("kind", equalTo("PARCEL"))
                .body("parcel", equalTo(id))
                .body("from", equalTo("Anna Tamm"))
                .body("owedBy.id", equalTo(parcel.<String>path("owedBy.id")));
        assertThat(asAgent().get(STRAYS + "?limit=200").<List<String>>path("items.id"))
                .contains(id);
    }

    @Test
    void what_nobody_has_looked_at_in_time_falls_to_a_second_person_as_well() {
        String id = taken(label(), Map.of());
        sweep.run(Duration.ofDays(30));
        assertThat(read(id).<String>path("besides.name")).isNotBlank();
    }

    @Test
    void a_parcel_ends_where_it_lies_and_not_by_a_word_on_its_contact() {
        String contact = read(taken(label(), Map.of())).path("contact");
        for (String how : List.of("REACHED", "LET_GO")) {
            asAgent()
                    .body(Map.of("how", how, "said", "done"))
                    .post("/api/v1/contacts/" + contact + "/handling")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("how"));
        }
        asAgent()
                .body(Map.of("how", "MESSAGE_LEFT", "said", "I wrote to the sender"))
                .post("/api/v1/contacts/" + contact + "/handling")
                .then()
                .statusCode(200)
                .body("standing", equalTo("OPEN"));
    }

    @Test
    void cases_are_suggested_by_order_article_name_and_label_the_best_first() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        String order =
                asAgent().get("/api/v1/cases/" + goods.reference() + "/goods").path("lines[0].title");
        String number = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT o.external_id FROM case_order k JOIN shop_order o ON o.id = k.order_id
                        JOIN case_file c ON c.id = k.case_id WHERE c.reference = :reference
                        """)
                .bind("reference", goods.reference())
                .mapTo(String.class)
                .one());
        assertThat(order).isNotBlank();

        Response parcel = read(taken(label(), Map.of("order", number)));

        assertThat(parcel.<String>path("suggestions[0].reference")).isEqualTo(goods.reference());
        assertThat(parcel.<List<String>>path("suggestions[0].signs")).contains("ORDER", "NAME");
        Response written = read(taken(label(), Map.of("order", goods.reference().toLowerCase(Locale.ROOT))));
        assertThat(written.<List<String>>path("suggestions[0].signs")).contains("REFERENCE");
        assertThat(read(taken(label(), Map.of("sender", "Nobody Whomever-Knows")))
                        .<List<?>>path("suggestions"))
                .allMatch(one -> !one.toString().contains("NAME"));
    }

    @Test
    @Rule("D10")
    void a_match_counts_the_parcel_like_any_other_moves_its_photographs_and_no_money() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        String code = label();
        String id = taken(
                code,
                Map.of(
                        "items",
                        List.of(
                                Map.of("what", "Kettle, dented", "units", 1),
                                Map.of("what", "A toaster", "units", 2))));
        given(FrontDoor.as(agent))
                .contentType("image/jpeg")
                .body(Pictures.jpeg())
                .post(STRAYS + "/" + id + "/photographs")
                .then()
                .statusCode(200)
                .body("photographs", hasSize(1));
        String photograph = read(id).path("photographs[0]");

        send(id, "match", Map.of("reference", goods.reference(), "items", List.of(Map.of("item", 1, "line", "1"))))
                .then()
                .statusCode(200)
                .body("ending.outcome", equalTo("MATCHED"))
                .body("ending.reference", equalTo(goods.reference()))
                .body("photographs", hasSize(0));

        Response read = goods.read();
        assertThat(read.<List<Integer>>path("lines.arrived")).containsExactly(1, 0);
        assertThat(read.<List<String>>path("unexpected.what")).containsExactly("A toaster");
        assertThat(asAgent()
                        .get("/api/v1/cases/" + goods.reference() + "/photographs")
                        .<List<String>>path("items.id"))
                .contains(photograph);
        assertThat(asAgent()
                        .get("/api/v1/cases/" + goods.reference() + "/refunds")
                        .asString())
                .doesNotContain("PROPOSED", "SENT");
        asAgent()
                .get("/api/v1/contacts/" + read(id).path("contact"))
                .then()
                .body("standing", equalTo("KEPT"))
                .body("attempts.reference", hasItem(goods.reference()));
        assertThat(asAgent().body(parcel(code, Map.of())).post(STRAYS).<String>path("detail"))
                .contains(goods.reference());
    }

    @Test
    void the_number_of_an_article_says_which_line_it_is_when_nobody_says_it() {
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
        String article = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT k.document #>> '{lines,0,sku}' FROM case_order k
                        JOIN case_file c ON c.id = k.case_id WHERE c.reference = :reference
                        """)
                .bind("reference", goods.reference())
                .mapTo(String.class)
                .one());
        String id =
                taken(label(), Map.of("items", List.of(Map.of("what", "A kettle", "article", article, "units", 1))));
        assertThat(read(id).<List<List<String>>>path("suggestions.signs")).anyMatch(signs -> signs.contains("ARTICLE"));

        send(id, "match", Map.of("reference", goods.reference())).then().statusCode(200);

        assertThat(goods.read().<List<Integer>>path("lines.arrived")).containsExactly(1, 0);
    }

    @Test
    void two_people_who_match_it_at_once_match_it_once() {
        FiledCase one = FiledCase.file(staffing);
        FiledCase other = FiledCase.file(staffing);
        String id = taken(label(), Map.of());
        String seen = read(id).getHeader("ETag");
        List<CompletableFuture<Integer>> both = Stream.of(one, other)
                .map(file -> CompletableFuture.supplyAsync(() -> file.asOwner()
                        .contentType("application/json")
                        .header("If-Match", seen)
                        .body(Map.of("reference", file.reference()))
                        .post(STRAYS + "/" + id + "/match")
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);

        assertThat(Stream.of(one, other)
                        .mapToInt(file -> file.asOwner()
                                .get(file.path("goods"))
                                .<List<?>>path("unexpected")
                                .size())
                        .sum())
                .isEqualTo(1);
        send(id, "let-go", Map.of("said", "Not ours")).then().statusCode(409);
        asAgent()
                .body(Map.of("reference", one.reference()))
                .post(STRAYS + "/" + id + "/match")
                .then()
                .statusCode(428);
    }

    private static final Map<String, Object> NOT_THEIRS = Map.of("reason", "The name on it is Kati Kask's.");

    private String matchedTo(ReturnedGoods goods, String code) {
        String id = taken(
                code,
                Map.of(
                        "items",
                        List.of(
                                Map.of("what", "Kettle, dented", "units", 2),
                                Map.of("what", "A toaster", "units", 1))));
        given(FrontDoor.as(agent))
                .contentType("image/jpeg")
                .body(Pictures.jpeg())
                .post(STRAYS + "/" + id + "/photographs")
                .then()
                .statusCode(200);
        send(id, "match", Map.of("reference", goods.reference(), "items", List.of(Map.of("item", 1, "line", "1"))))
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    @Rule("D10")
    void a_wrong_match_is_taken_back_with_a_reason_and_the_parcel_is_matched_anew() {
        ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
        ReturnedGoods right = ReturnedGoods.of(staffing, orders);
        String code = label();
        String id = matchedTo(wrong, code);
        String firstContact = read(id).path("contact");
        assertThat(wrong.read().<List<Integer>>path("lines.arrived")).containsExactly(2, 0);
        send(id, "match-reversal", Map.of()).then().statusCode(400).body("errors.field", hasItem("reason"));

        Response lying = send(id, "match-reversal", NOT_THEIRS);

        lying.then()
                .statusCode(200)
                .body("$", not(hasKey("ending")))
                .body("photographs", hasSize(1))
                .body("reversed", hasSize(1))
                .body("reversed[0].reference", equalTo(wrong.reference()))
                .body("reversed[0].reason", equalTo("The name on it is Kati Kask's."))
                .body("reversed[0].by.id", equalTo(agent.id().toString()));
        assertThat(lying.<String>path("contact")).isNotEqualTo(firstContact);
        assertThat(lying.<String>path("owedBy.name")).isNotBlank();
        assertThat(Instant.parse(lying.path("dueAt"))).isAfter(Instant.now());
        assertThat(asAgent().get(STRAYS + "?limit=200").<List<String>>path("items.id"))
                .contains(id);
        assertThat(wrong.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
        assertThat(wrong.read().<List<?>>path("unexpected")).isEmpty();
        assertThat(asAgent()
                        .get(STRAYS + "/" + id + "/photographs/" + lying.path("photographs[0]"))
                        .asByteArray())
                .isNotEmpty();

        send(id, "match", Map.of("reference", right.reference(), "items", List.of(Map.of("item", 1, "line", "1"))))
                .then()
                .statusCode(200)
                .body("ending.reference", equalTo(right.reference()))
                .body("reversed", hasSize(1));
        assertThat(right.read().<List<Integer>>path("lines.arrived")).containsExactly(2, 0);
        assertThat(asAgent().body(parcel(code, Map.of())).post(STRAYS).<String>path("detail"))
                .contains(right.reference());
    }

    @Test
    @Rule("D10")
    void what_was_counted_for_a_wrong_case_gives_its_units_back_and_no_sum_has_changed() {
        ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
        Map<String, Object> owed = money(wrong);
        String id = taken(
                label(),
                Map.of("items", List.of(Map.of("what", "Kettles", "units", 2), Map.of("what", "A lid", "units", 1))));
        send(
                        id,
                        "match",
                        Map.of(
                                "reference",
                                wrong.reference(),
                                "items",
                                List.of(Map.of("item", 1, "line", "1"), Map.of("item", 2, "line", "2"))))
                .then()
                .statusCode(200);

        send(id, "match-reversal", NOT_THEIRS).then().statusCode(200);

        assertThat(money(wrong)).isEqualTo(owed);
        // All of its own goods have room again: none of them stands beside as too much.
        wrong.parcel(2, 1);
        assertThat(wrong.read().<List<Integer>>path("lines.arrived")).containsExactly(2, 1);
        assertThat(wrong.read().<List<?>>path("unexpected")).isEmpty();
        assertThat(money(wrong)).isEqualTo(owed);
        assertThat(verifier.verify(new CaseReference(wrong.reference())))
                .hasValueSatisfying(
                        verification -> assertThat(verification.findings()).isEmpty());
    }

    private Map<String, Object> money(ReturnedGoods goods) {
        return given(FrontDoor.as(goods.owner()))
                .get("/api/v1/cases/" + goods.reference() + "/remedies/1/refunds")
                .jsonPath()
                .getMap("$");
    }

    @Test
    void two_people_who_take_a_match_back_at_once_take_it_back_once_and_nobody_matches_it_twice_meanwhile() {
        ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
        ReturnedGoods right = ReturnedGoods.of(staffing, orders);
        String id = matchedTo(wrong, label());
        String seen = read(id).getHeader("ETag");
        List<CompletableFuture<Integer>> all = Stream.of("match-reversal", "match", "match-reversal", "match")
                .map(deed -> CompletableFuture.supplyAsync(() -> as(StaffRole.AGENT)
                        .header("If-Match", seen)
                        .body(deed.equals("match") ? Map.of("reference", right.reference()) : NOT_THEIRS)
                        .post(STRAYS + "/" + id + "/" + deed)
                        .statusCode()))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);

        read(id).then().body("reversed", hasSize(1)).body("$", not(hasKey("ending")));
        assertThat(wrong.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
        assertThat(right.read().<List<Integer>>path("lines.arrived")).containsExactly(0, 0);
        assertThat(right.read().<List<?>>path("unexpected")).isEmpty();
    }

    @Test
    void what_is_graded_is_taken_back_first_and_what_is_spoken_for_in_money_stays() {
        ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
        String id = matchedTo(wrong, label());
        wrong.done("inspections", Map.of("line", "1", "grade", "A", "quantity", 1));
        Response graded = send(id, "match-reversal", NOT_THEIRS);
        assertThat(graded.statusCode()).as(graded.asString()).isEqualTo(409);
        assertThat(graded.<String>path("detail")).contains("graded");
        wrong.done(
                "inspections/" + wrong.read().path("inspections[0].id") + "/reversal",
                Map.of("reason", "Another customer's"));
        assertThat(given(FrontDoor.as(wrong.owner()))
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header(
                                "If-Match",
                                wrong.handler().read(wrong.reference()).getHeader("ETag"))
                        .body(Map.of("minor", 1_00))
                        .post("/api/v1/cases/" + wrong.reference() + "/remedies/1/refunds")
                        .statusCode())
                .isEqualTo(201);

        Response paid = send(id, "match-reversal", NOT_THEIRS);

        assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(422);
        assertThat(paid.<String>path("errors[0].code")).isEqualTo("receipt.money-moved");
        assertThat(wrong.read().<List<Integer>>path("lines.arrived")).containsExactly(2, 0);
        read(id).then().body("ending.outcome", equalTo("MATCHED")).body("reversed", hasSize(0));
    }

    @Test
    void no_letter_says_that_goods_came_back_that_were_another_customers() {
        String pack = "telling-" + Long.toString(System.nanoTime(), 36);
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                letters: {final: {must_contain: [steps_taken]}}
                """.formatted(pack));
        try {
            ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
            String id = matchedTo(wrong, label());
            assertThat(draftOfDecision(wrong)).contains("goods came back to us");

            send(id, "match-reversal", NOT_THEIRS).then().statusCode(200);

            assertThat(draftOfDecision(wrong)).isNotBlank().doesNotContain("goods came back to us");
        } finally {
            packs.end(pack);
        }
    }

    private String draftOfDecision(ReturnedGoods goods) {
        Response checked = given(FrontDoor.as(goods.owner()))
                .contentType("application/json")
                .body(FiledCase.file(staffing).decision())
                .post("/api/v1/cases/" + goods.reference() + "/decisions/checks");
        assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
        return checked.path("letter");
    }

    @Test
    void only_a_match_is_taken_back() {
        String lying = taken(label(), Map.of());
        send(lying, "match-reversal", NOT_THEIRS).then().statusCode(409);
        send(lying, "let-go", Map.of("said", "Not ours"));
        send(lying, "match-reversal", NOT_THEIRS).then().statusCode(409);
        as(StaffRole.AUDITOR)
                .header("If-Match", "\"2\"")
                .body(NOT_THEIRS)
                .post(STRAYS + "/" + lying + "/match-reversal")
                .then()
                .statusCode(403);
    }

    @Test
    void the_database_keeps_what_was_and_takes_nothing_off_that_it_does_not_say_why() {
        ReturnedGoods wrong = ReturnedGoods.of(staffing, orders);
        UUID id = UUID.fromString(matchedTo(wrong, label()));
        for (String lie : List.of(
                "UPDATE stray_parcel SET outcome = NULL, case_id = NULL, case_seq = NULL, ended_by = NULL, ended_at = NULL WHERE id = :id",
                "UPDATE stray_match_reversal SET reason = 'x' WHERE parcel_id = :id",
                "DELETE FROM stray_match_reversal WHERE parcel_id = :id",
                "DELETE FROM goods_parcel_reversal WHERE parcel_id = :id")) {
            assertThatThrownBy(() -> jdbi.useHandle(
                            handle -> handle.createUpdate(lie).bind("id", id).execute()))
                    .as(lie)
                    .isInstanceOf(JdbiException.class);
        }
    }

    @Test
    @Rule("L-42")
    void when_its_case_is_erased_every_contact_by_which_it_was_owed_forgets_it() {
        FiledCase wrong = FiledCase.file(staffing);
        FiledCase right = FiledCase.file(staffing);
        String id = taken(label(), Map.of());
        String first = read(id).path("contact");
        send(id, "match", Map.of("reference", wrong.reference())).then().statusCode(200);
        send(id, "match-reversal", NOT_THEIRS).then().statusCode(200);
        send(id, "match", Map.of("reference", right.reference())).then().statusCode(200);
        right.act(right.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));

        right.asManager()
                .contentType("application/json")
                .body(Map.of("reference", right.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);

        assertThat(read(id).asString()).doesNotContain("Anna", "Kettle", "Kati");
        assertThat(asAgent().get("/api/v1/contacts/" + first).asString()).doesNotContain("Anna", "Kettle");
    }

    @Test
    @Rule("D10")
    void a_case_is_opened_for_it_once_with_an_owner_and_the_words_of_the_sender() {
        String id = taken(label(), Map.of());
        String seen = read(id).getHeader("ETag");
        Map<String, Object> opening = Map.of(
                "contact",
                Map.of("name", "Anna Tamm", "address", "Pikk 1, 10123 Tallinn", "language", "et"),
                "words",
                "Palun võtke see tagasi.");

        Response opened = send(id, "case", opening);

        opened.then().statusCode(200).body("ending.outcome", equalTo("MATCHED"));
        String reference = opened.path("opened");
        assertThat(opened.<String>path("ending.reference")).isEqualTo(reference);
        Response file = asAgent().get("/api/v1/cases/" + reference);
        file.then().body("customer.name", equalTo("Anna Tamm")).body("owner.name", not(equalTo("")));
        assertThat(file.asString()).contains("Palun võtke see tagasi.");
        assertThat(asAgent().get("/api/v1/cases/" + reference + "/goods").<List<String>>path("unexpected.what"))
                .containsExactly("Kettle, dented");
        asAgent()
                .header("If-Match", seen)
                .body(opening)
                .post(STRAYS + "/" + id + "/case")
                .then()
                .statusCode(409);
    }

    @Test
    void a_sender_who_can_not_be_reached_gets_no_case_that_nobody_can_answer() {
        String id = taken(label(), Map.of());
        Response refused = send(id, "case", Map.of("contact", Map.of("name", "Anna Tamm", "language", "en")));
        assertThat(refused.statusCode()).as(refused.asString()).isIn(400, 409, 422);
        read(id).then().body("version", equalTo(1)).body("$", not(hasKey("opened")));
    }

    @Test
    void what_is_not_ours_is_let_go_with_a_word_where_it_went() {
        String id = taken(label(), Map.of());
        send(id, "let-go", Map.of()).then().statusCode(400).body("errors.field", hasItem("said"));
        send(id, "let-go", Map.of("said", "Meant for the shop next door"))
                .then()
                .statusCode(200)
                .body("ending.outcome", equalTo("LET_GO"))
                .body("ending.said", equalTo("Meant for the shop next door"));
        assertThat(asAgent().get(STRAYS + "?shown=ENDED&limit=200").<List<String>>path("items.id"))
                .contains(id);
        assertThat(asAgent().get(STRAYS + "?limit=200").<List<String>>path("items.id"))
                .doesNotContain(id);
    }

    @Test
    void a_label_lies_here_once_and_whoever_takes_it_in_by_its_case_ends_that_too() {
        String code = label();
        String id = taken(code, Map.of());
        asAgent()
                .body(parcel(" " + code.toLowerCase(Locale.ROOT), Map.of()))
                .post(STRAYS)
                .then()
                .statusCode(409)
                .body("parcel", equalTo(id))
                .body("errors.field", hasItem("code"));
        ReturnedGoods goods = ReturnedGoods.of(staffing, orders);

        goods.done("parcels", Map.of("code", code, "units", List.of(Map.of("line", "1", "quantity", 1))));

        read(id).then().body("ending.outcome", equalTo("MATCHED")).body("ending.reference", equalTo(goods.reference()));
    }

    @Test
    void the_same_request_twice_is_one_parcel() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> parcel = parcel(label(), Map.of());
        Response first = asAgent().header("Idempotency-Key", key).body(parcel).post(STRAYS);
        Response second = asAgent().header("Idempotency-Key", key).body(parcel).post(STRAYS);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept() {
        asAgent()
                .body(Map.of("code", "<b>", "place", " ", "items", List.of(Map.of("what", "x", "units", 0))))
                .post(STRAYS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("place", "items[0].units"));
        asAgent()
                .body(parcel("<b>", Map.of()))
                .post(STRAYS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("code"));
        asAgent()
                .body(parcel(label(), Map.of("items", List.of())))
                .post(STRAYS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("items"));
        asAgent()
                .body(parcel(label(), Map.of("refund", 5)))
                .post(STRAYS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("refund"));
        String id = taken(label(), Map.of());
        send(id, "match", Map.of("reference", "C-0000-0000-0"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        given(FrontDoor.as(agent))
                .contentType("image/png")
                .body("no picture".getBytes(StandardCharsets.UTF_8))
                .post(STRAYS + "/" + id + "/photographs")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 415, 422));
        read(id).then().body("version", equalTo(1)).body("photographs", hasSize(0));
    }

    @Test
    void a_photograph_is_drawn_anew_without_what_was_hidden_in_its_file() {
        String id = taken(label(), Map.of());
        for (int i = 0; i < 2; i++) {
            given(FrontDoor.as(agent))
                    .contentType("image/jpeg")
                    .body(Pictures.jpegTelling("59.4370N 24.7536E"))
                    .post(STRAYS + "/" + id + "/photographs");
        }
        Response parcel = read(id);
        parcel.then().body("photographs", hasSize(1));
        byte[] kept = asAgent()
                .get(STRAYS + "/" + id + "/photographs/" + parcel.path("photographs[0]"))
                .asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "59.4370N");
        assertThat(kept.length).isPositive();
    }

    @Test
    @Rule("L-42")
    void the_words_of_its_case_take_the_words_of_the_parcel_along() {
        FiledCase file = FiledCase.file(staffing);
        String id = taken(label(), Map.of("remarks", "A letter to Anna lay in it"));
        send(id, "match", Map.of("reference", file.reference())).then().statusCode(200);
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));

        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);

        assertThat(read(id).asString()).doesNotContain("Anna", "Kettle", "letter to", "RR");
        assertThat(asAgent().get("/api/v1/contacts/" + read(id).path("contact")).asString())
                .doesNotContain("Anna", "Kettle");
    }

    @Test
    void who_sent_what_was_let_go_is_forgotten_in_time() {
        String id = taken(label(), Map.of());
        send(id, "let-go", Map.of("said", "Given back to Omniva for Anna"));
        jdbi.useHandle(handle -> handle.createQuery("SELECT forget_parcels_let_go(interval '0', 1000)")
                .mapTo(Integer.class)
                .one());
        assertThat(read(id).asString()).doesNotContain("Anna", "Kettle");
        read(id).then().body("place", equalTo("Shelf R3"));
    }

    @Test
    void only_who_works_on_cases_takes_parcels_in_and_an_auditor_reads_them() {
        String id = taken(label(), Map.of());
        for (StaffRole role : List.of(StaffRole.AUDITOR, StaffRole.SHOP, StaffRole.ADMIN, StaffRole.WAREHOUSE)) {
            as(role).body(parcel(label(), Map.of())).post(STRAYS).then().statusCode(403);
            as(role).header("If-Match", "\"1\"")
                    .body(Map.of("said", "x"))
                    .post(STRAYS + "/" + id + "/let-go")
                    .then()
                    .statusCode(403);
        }
        as(StaffRole.AUDITOR).get(STRAYS + "/" + id).then().statusCode(200);
        as(StaffRole.SHOP).get(STRAYS + "/" + id).then().statusCode(403);
    }
}
