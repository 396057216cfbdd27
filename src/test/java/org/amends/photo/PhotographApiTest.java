package org.amends.photo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs over the API: who may send which, and who may see them. */
@QuarkusTest
class PhotographApiTest {

    private static final String SECRET = "59.4370N 24.7536E Canon 8712";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private static Response send(FiledCase file, RequestSpecification as, byte[] picture, String type, String query) {
        return as.contentType(type)
                .header("If-Match", file.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(picture)
                .post(file.path("photographs" + query));
    }

    private static String only(FiledCase file) {
        return given(file.asManager()).get(file.path("photographs")).path("items[0].id");
    }

    @Test
    @Rule("L-42")
    @Rule("L-44")
    void what_a_customer_sends_is_kept_clean_and_told_in_the_log() {
        FiledCase file = FiledCase.file(staffing);
        byte[] came = Pictures.jpegWith(Pictures.halves(640, 480), 6, SECRET);
        Response sent = send(file, file.asCustomer(), came, "image/jpeg", "?words=The crack in the leg");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        Response list = file.asOwner().get(file.path("photographs"));
        assertThat(list.<Integer>path("items[0].event")).isEqualTo(sent.path("version"));
        assertThat(list.<Boolean>path("items[0].byCustomer")).isTrue();
        assertThat(list.<String>path("items[0].words")).isEqualTo("The crack in the leg");
        assertThat(list.<Integer>path("items[0].height")).isEqualTo(640);
        Response kept = file.asOwner().get(file.path("photographs/" + only(file)));
        byte[] content = kept.asByteArray();
        assertThat(Pictures.contains(content, "Exif") || Pictures.contains(content, "59.4370N"))
                .isFalse();
        assertThat(hex(NewPhotograph.digest(content))).isEqualTo(list.path("items[0].sha256"));
        assertThat(file.read().asString()).contains("[SHA-256 " + list.path("items[0].sha256") + "]");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void a_photograph_leaves_the_house_as_a_picture_and_nothing_else() {
        FiledCase file = FiledCase.file(staffing);
        send(file, file.asCustomer(), Pictures.png(), "image/png", "");
        for (String path : List.of("photographs/" + only(file), "photographs/" + only(file) + "/preview")) {
            Response read = file.asCustomer().get(file.path(path));
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.contentType()).isEqualTo("image/jpeg");
            assertThat(read.getHeaders().getValues("X-Content-Type-Options")).containsOnly("nosniff");
            assertThat(read.getHeaders().getValues("Content-Security-Policy"))
                    .anyMatch(policy -> policy.contains("sandbox"));
            assertThat(read.getHeader("Content-Disposition"))
                    .startsWith("inline; filename=\"")
                    .endsWith(".jpg\"");
            assertThat(read.getHeader("Cache-Control")).startsWith("private");
        }
    }

    @Test
    void nobody_sees_a_photograph_of_another_case_by_whatever_address() {
        FiledCase mine = FiledCase.file(staffing);
        FiledCase other = FiledCase.file(staffing);
        send(mine, mine.asCustomer(), Pictures.png(), "image/png", "");
        String id = only(mine);
        String nobodys = UUID.randomUUID().toString();
        for (String path : List.of("photographs/" + id, "photographs/" + id + "/preview", "photographs")) {
            assertThat(other.asCustomer().get(mine.path(path)).statusCode()).isEqualTo(404);
            assertThat(given().get(mine.path(path)).statusCode()).isEqualTo(401);
        }
        Response guessed = other.asCustomer().get(other.path("photographs/" + id));
        Response unknown = other.asCustomer().get(other.path("photographs/" + nobodys));
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.asString().replace(id, ""))
                .isEqualTo(unknown.asString().replace(nobodys, ""));
        assertThat(given().get(other.link() + "/photographs/" + id).statusCode())
                .isEqualTo(404);
        assertThat(other.asOwner().get(other.path("photographs/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(other.asCustomer().get(other.path("photographs/..%2F" + id)).statusCode())
                .isIn(400, 404);
    }

    @Test
    void a_customer_adds_nothing_to_the_case_of_another() {
        FiledCase mine = FiledCase.file(staffing);
        FiledCase other = FiledCase.file(staffing);
        assertThat(send(mine, other.asCustomer(), Pictures.png(), "image/png", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(mine)).isZero();
    }

    @Test
    void what_staff_took_for_themselves_is_not_the_customers() {
        FiledCase file = FiledCase.file(staffing);
        assertThat(send(file, file.asOwner(), Pictures.png(), "image/png", "").statusCode())
                .isEqualTo(200);
        String id = only(file);
        assertThat(file.asCustomer().get(file.path("photographs")).<List<?>>path("items"))
                .isEmpty();
        assertThat(file.asCustomer().get(file.path("photographs/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(given().get(file.link() + "/photographs/" + id).statusCode()).isEqualTo(404);
        assertThat(send(file, file.asOwner(), Pictures.jpeg(), "image/jpeg", "?forCustomer=true&shows=PARCEL")
                        .statusCode())
                .isEqualTo(200);
        Response seen = file.asCustomer().get(file.path("photographs"));
        assertThat(seen.<List<String>>path("items.words")).containsExactly("Photograph of the parcel");
        assertThat(given().get(file.link()).asString()).contains("Photograph of the parcel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "image/gif", "text/html", "application/pdf", "image/heic"})
    void other_types_are_refused_by_their_name_already(String type) {
        FiledCase file = FiledCase.file(staffing);
        String before = file.read().asString();
        assertThat(send(file, file.asCustomer(), Pictures.png(), type, "").statusCode())
                .isEqualTo(415);
        assertThat(file.read().asString()).isEqualTo(before);
        assertThat(rows(file)).isZero();
    }

    @Test
    void a_file_that_is_no_picture_is_refused_with_its_reason_and_nothing_is_kept() {
        FiledCase file = FiledCase.file(staffing);
        String before = file.read().asString();
        Response svg = send(file, file.asCustomer(), Pictures.ascii("<svg onload='alert(1)'/>"), "image/png", "");
        assertThat(svg.statusCode()).isEqualTo(415);
        assertThat(svg.<String>path("errors[0].field")).isEqualTo("file");
        assertThat(svg.<String>path("errors[0].code")).isEqualTo("photograph.other-type");
        Response bomb = send(file, file.asCustomer(), Pictures.pixelBomb(30_000, 30_000), "image/png", "");
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.<String>path("detail")).contains("50 megapixels");
        Response large = send(file, file.asCustomer(), new byte[10_500_000], "image/png", "");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(send(file, file.asCustomer(), new byte[0], "image/png", "").statusCode())
                .isBetween(400, 499);
        assertThat(send(file, file.asCustomer(), Pictures.png(), "image/png", "?shows=LINE&line=9")
                        .<String>path("errors[0].field"))
                .isEqualTo("line");
        assertThat(send(file, file.asCustomer(), Pictures.png(), "image/png", "?shows=NOTHING")
                        .statusCode())
                .isEqualTo(400);
        assertThat(file.read().asString()).isEqualTo(before);
        assertThat(rows(file)).isZero();
    }

    @Test
    void no_more_are_taken_in_an_hour_than_somebody_takes_however_many_come_at_once() throws Exception {
        FiledCase file = FiledCase.file(staffing);
        byte[] png = Pictures.png();
        Callable<Integer> sending = () -> {
            int status = 412;
            for (int i = 0; i < 40 && status == 412; i++) {
                status = send(file, file.asCustomer(), png, "image/png", "").statusCode();
            }
            return status;
        };
        try (Pool pool = new Pool(64)) {
            List<Future<Integer>> answers = pool.all(sending, 64);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 412, 429);
            }
        }
        assertThat(rows(file)).isLessThanOrEqualTo(20);
        while (rows(file) < 20) {
            assertThat(send(file, file.asCustomer(), png, "image/png", "").statusCode())
                    .isEqualTo(200);
        }
        Response wait = send(file, file.asCustomer(), png, "image/png", "");
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(wait.getHeader("Retry-After"))).isBetween(1, 3600);
        assertThat(rows(file)).isEqualTo(20);
    }

    private record Pool(ExecutorService service) implements AutoCloseable {
        Pool(int threads) {
            this(Executors.newFixedThreadPool(threads));
        }

        List<Future<Integer>> all(Callable<Integer> task, int times) throws InterruptedException {
            return service.invokeAll(Collections.nCopies(times, task));
        }

        @Override
        public void close() {
            service.shutdown();
        }
    }

    @Test
    void the_same_request_sent_twice_is_kept_once() {
        FiledCase file = FiledCase.file(staffing);
        String etag = file.etag();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Response sent = file.asCustomer()
                    .contentType("image/png")
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(Pictures.png())
                    .post(file.path("photographs"));
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        }
        assertThat(rows(file)).isEqualTo(1);
    }

    @Test
    void who_only_sends_orders_sees_no_photograph() {
        FiledCase file = FiledCase.file(staffing);
        RequestSpecification shop = FrontDoor.as(staffing.hire(StaffRole.SHOP));
        assertThat(given(shop).get(file.path("photographs")).statusCode()).isEqualTo(403);
    }

    @Test
    @Rule("L-44")
    void nobody_changes_a_photograph_or_swaps_its_content() {
        FiledCase file = FiledCase.file(staffing);
        send(file, file.asCustomer(), Pictures.png(), "image/png", "");
        for (String attempt : List.of(
                "UPDATE photograph SET sha256 = sha256(''), for_customer = false",
                "DELETE FROM photograph",
                "UPDATE photograph_content SET content = ''",
                "DELETE FROM photograph_content")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(attempt)))
                    .as(attempt)
                    .hasMessageContaining("permission denied");
        }
    }

    private int rows(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM photograph p JOIN photograph_content k ON k.photograph_id = p.id
                        JOIN case_file c ON c.id = p.case_id WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(Integer.class)
                .one());
    }
}
