package org.amends.returns.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receipt, which goes out by itself and at once, already speaks as its customer wants. */
@QuarkusTest
class ReceiptAddressTest {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({
        "et, on teie kinnitus, on sinu kinnitus",
        "ru, Это ваше подтверждение, Это твоё подтверждение",
        "sk, Toto je vaše potvrdenie, Toto je tvoje potvrdenie"
    })
    @Rule("S2-11")
    void the_receipt_of_a_return(String language, String formal, String familiar) {
        Map<String, Object> request =
                Map.of("reason", "CHANGED_MIND", "name", "Jana", "phone", "+372 5555 0100", "language", language);
        assertThat(receipt("returns", request, "")).contains(formal).doesNotContain(familiar);
        assertThat(receipt("returns", request, "FORMAL")).contains(formal).doesNotContain(familiar);
        assertThat(receipt("returns", request, "FAMILIAR")).contains(familiar).doesNotContain(formal);
    }

    @ParameterizedTest
    @CsvSource({
        "et, See on teie kviitung, See on sinu kviitung",
        "ru, Это ваша квитанция, Это твоя квитанция",
        "sk, Toto je vaše potvrdenie, Toto je tvoje potvrdenie"
    })
    @Rule("S2-11")
    void the_receipt_of_a_withdrawal(String language, String formal, String familiar) {
        Map<String, Object> declared = Map.of(
                "name", "Jana", "order", "1007", "email", UUID.randomUUID() + "@example.org", "language", language);
        assertThat(receipt("withdrawals", declared, "")).contains(formal).doesNotContain(familiar);
        assertThat(receipt("withdrawals", declared, "FAMILIAR"))
                .contains(familiar)
                .doesNotContain(formal);
    }

    private String receipt(String path, Map<String, Object> said, String form) {
        Map<String, Object> body = new HashMap<>(said);
        if (!form.isEmpty()) {
            body.put("formOfAddress", form);
        }
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/" + path);
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.body FROM case_text t JOIN case_file c ON c.id = t.case_id
                        WHERE c.reference = :reference AND t.field = 'letter'
                        """)
                .bind("reference", filed.<String>path("reference"))
                .mapTo(String.class)
                .one());
    }
}
