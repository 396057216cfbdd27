package org.amends.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.platform.connector.Connector.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A test call of each kind of connector, whatever the other side does. */
@QuarkusTest
@TestProfile(OtherSides.class)
class ConnectorTrialsTest {

    private static final String CONNECTORS = "/api/v1/connectors";

    @Inject
    Staffing staffing;

    @SuppressWarnings("NullAway.Init")
    OtherSides.Moody world;

    @SuppressWarnings("NullAway.Init")
    private StaffMember admin;

    @BeforeEach
    void somebody_runs_the_house() {
        admin = staffing.hire(StaffRole.ADMIN);
        world.is(OtherSides.Mood.WELL);
    }

    private Response tested(String connector) {
        Response tested = FrontDoor.as(admin).post(CONNECTORS + "/" + connector + "/tests");
        assertThat(tested.statusCode()).as(tested.asString()).isEqualTo(200);
        assertThat(tested.asString()).doesNotContain("_secret");
        return tested;
    }

    private static Stream<String> whoAnswers() {
        return Stream.of("woocommerce", "dhl", "stripe", "mail");
    }

    @ParameterizedTest
    @MethodSource("whoAnswers")
    void whoever_answers_as_they_should_works(String connector) {
        Response tested = tested(connector);
        assertThat(tested.<Boolean>path("test.good")).as(tested.asString()).isTrue();
        assertThat(tested.<String>path("test.advice")).isNull();
    }

    private static Stream<Arguments> troubles() {
        return Stream.of(
                        Map.entry(OtherSides.Mood.REFUSES_THE_KEY, Trouble.CREDENTIALS),
                        Map.entry(OtherSides.Mood.SILENT, Trouble.NO_ANSWER),
                        Map.entry(OtherSides.Mood.MENDED, Trouble.STRANGE_ANSWER))
                .flatMap(one -> whoAnswers().map(connector -> Arguments.of(connector, one.getKey(), one.getValue())));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatever_goes_wrong_is_told_apart_and_says_what_to_do(
            String connector, OtherSides.Mood mood, Trouble trouble) {
        world.is(mood);

        Response tested = tested(connector);

        assertThat(tested.<Boolean>path("test.good")).isFalse();
        assertThat(tested.<String>path("test.trouble")).as(tested.asString()).isEqualTo(trouble.name());
        assertThat(tested.<String>path("test.advice")).matches("(?s)\\p{Lu}.{40,}\\.");
    }

    @Test
    void the_page_says_it_where_the_button_is() {
        world.is(OtherSides.Mood.REFUSES_THE_KEY);
        Clerk clerk = Clerk.of(admin);

        Response pressed = clerk.sendFrom("/connectors", "/connectors/dhl/test", Map.of());

        assertThat(pressed.statusCode()).as(pressed.asString()).isEqualTo(303);
        assertThat(clerk.open("/connectors").asString())
                .contains("Did not answer as it should", "It refuses the key")
                .doesNotContain("_secret");
    }

    @Test
    void a_broker_that_never_speaks_is_no_error_of_ours() {
        Response tested = tested("kafka");
        assertThat(tested.<Boolean>path("test.good")).isFalse();
        assertThat(tested.<String>path("test.trouble")).isEqualTo(Trouble.NO_ANSWER.name());
    }
}
