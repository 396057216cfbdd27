package org.amends.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Staffing staffing;
    private LivedCase lived;

    AuditApiTest(Staffing staffing) {
        this.staffing = staffing;
    }

    private record Settings(Optional<String> signingKey, Optional<String> against) implements AuditConfig {
        @Override
        public String rootAt() {
            return "off";
        }
    }

    @BeforeAll
    void a_case_lives() {
        lived = LivedCase.live();
    }

    private RequestSpecification auditor() {
        return FrontDoor.as(staffing.hire(StaffRole.AUDITOR));
    }

    @Test
    @Rule("P5")
    void an_auditor_proves_the_history_of_all_cases_and_of_one() {
        auditor().get("/api/v1/audit/verification").then().statusCode(200).body("intact", equalTo(true));
        auditor()
                .get("/api/v1/audit/cases/" + lived.reference() + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("cases", equalTo(1))
                .body("events", greaterThan(10));
        auditor().get("/api/v1/audit/cases/C-0000-0000-0/verification").then().statusCode(404);
    }

    @Test
    @Rule("P5")
    void an_exported_root_is_accepted_as_it_was_and_named_when_it_was_altered() {
        String exported = auditor()
                .get("/api/v1/audit/root")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        post(exported).then().statusCode(200).body("intact", equalTo(true));
        post(exported.replaceFirst("\"hash\":\"....", "\"hash\":\"0000"))
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("findings.code", hasItem("ROOT_ALTERED"));
    }

    private io.restassured.response.Response post(String file) {
        return auditor()
                .contentType(AuditResource.NDJSON)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/audit/verification");
    }

    @Test
    void an_agent_is_no_auditor() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                .get("/api/v1/audit/root")
                .then()
                .statusCode(403);
        given().get("/api/v1/audit/root").then().statusCode(401);
    }

    @Test
    @Rule("P5")
    void without_a_key_a_root_says_that_it_is_not_signed() throws IOException {
        JsonNode root = lastLine(export(new SigningKey(new Settings(Optional.empty(), Optional.empty()))));

        assertThat(root.path("signed").asBoolean(true)).isFalse();
        assertThat(root.path("signature").isNull()).isTrue();
    }

    @Test
    @Rule("P5")
    void anybody_with_the_public_key_can_check_a_root() throws IOException, GeneralSecurityException {
        JsonNode root = lastLine(export(newKey()));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(root.path("publicKey").asText()))));

        signature.update("{\"at\":\"%s\",\"cases\":%d,\"root\":\"%s\",\"v\":1}"
                .formatted(
                        root.path("at").asText(),
                        root.path("cases").asLong(),
                        root.path("root").asText())
                .getBytes(StandardCharsets.UTF_8));

        assertThat(signature.verify(
                        Base64.getDecoder().decode(root.path("signature").asText())))
                .isTrue();
    }

    @Test
    @Rule("P5")
    void a_root_that_another_key_signed_is_named() throws IOException, GeneralSecurityException {
        String file = export(newKey());

        Verification result = new Verifier(LivedCase.bean(Jdbi.class), newKey())
                .verifyAgainst(new java.io.BufferedReader(new java.io.StringReader(file)));

        assertThat(result.findings()).extracting(Finding::code).containsExactly(FindingCode.ROOT_SIGNATURE_INVALID);
    }

    @Test
    @Rule("P5")
    void the_command_reports_and_ends_with_0_or_1(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("root.ndjson"), export(LivedCase.bean(SigningKey.class)));
        Path bad = Files.writeString(folder.resolve("bad.ndjson"), "{}");

        assertThat(run(Optional.empty())).startsWith("0").contains("Nothing was changed, removed or re-chained.");
        assertThat(run(Optional.of(good.toString()))).startsWith("0");
        assertThat(run(Optional.of(bad.toString()))).startsWith("1").contains("ROOT_ALTERED");
        assertThat(run(Optional.of(folder.resolve("none").toString())))
                .startsWith("1")
                .contains("can't be read");
    }

    private static String run(Optional<String> against) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VerifyCommand command = new VerifyCommand(
                LivedCase.bean(Verifier.class), new Settings(Optional.empty(), against), Optional.of("verify"));
        int code = command.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static SigningKey newKey() throws GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return new SigningKey(new Settings(Optional.of(Base64.getEncoder().encodeToString(key)), Optional.empty()));
    }

    private static String export(SigningKey key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Roots(LivedCase.bean(Jdbi.class), key, LivedCase.bean(java.time.Clock.class)).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode lastLine(String file) throws IOException {
        List<String> lines = file.lines().toList();
        return JSON.readTree(lines.get(lines.size() - 1));
    }
}
