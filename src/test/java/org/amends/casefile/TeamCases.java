package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;

/** Cases of one team, moved through the public API. */
public final class TeamCases {

    private TeamCases() {}

    /** The answer to the filing, with its reference and the customer's link. */
    public static Response file(UUID team) {
        return FiledCase.fileInto(team);
    }

    /** The customer takes their case back. */
    public static void withdraw(Response filed, StaffMember reader) {
        String link = filed.<String>path("link").substring("/c/".length());
        send(given().header("Authorization", "Bearer " + link), filed, "withdrawal", reader, Map.of());
    }

    public static void own(Response filed, StaffMember owner, StaffMember manager) {
        String path = "/api/v1/cases/" + filed.<String>path("reference");
        if (!FrontDoor.as(manager).get(path).path("owner.id").equals(owner.id().toString())) {
            send(
                    FrontDoor.as(manager),
                    filed,
                    "owner",
                    manager,
                    Map.of("to", owner.id(), "reason", "A test of workload"));
        }
    }

    private static void send(
            RequestSpecification as, Response filed, String verb, StaffMember reader, Map<String, ?> body) {
        String path = "/api/v1/cases/" + filed.<String>path("reference");
        Response answer = as.contentType("application/json")
                .header("If-Match", FrontDoor.as(reader).get(path).header("ETag"))
                .body(body)
                .post(path + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
