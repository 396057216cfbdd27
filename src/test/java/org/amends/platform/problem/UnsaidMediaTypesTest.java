package org.amends.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnsaidMediaTypesTest {

    private static final String NO_FORM = "X-Nothing: said";
    private static final String EMPTY_FORM = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0";

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @ValueSource(strings = {NO_FORM, "Content-Length: 0", EMPTY_FORM})
    void a_command_that_needs_no_body_is_done_without_one(String headers) {
        FiledCase file = FiledCase.file(staffing).acknowledged();

        String answer =
                RawHttp.bodiless("POST", file.path("start"), authorization(file), "If-Match: " + file.etag(), headers);

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_FORM, "Content-Length: 0", EMPTY_FORM})
    void a_command_that_needs_a_body_says_that_it_is_missing(String headers) {
        FiledCase file = FiledCase.file(staffing);

        String answer =
                RawHttp.bodiless("POST", file.path("notes"), authorization(file), "If-Match: " + file.etag(), headers);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"field\":\"body\"", "The body is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_FORM, "Content-Length: 0", EMPTY_FORM})
    void a_page_refuses_what_comes_without_its_token(String headers) {
        assertThat(RawHttp.bodiless("POST", "/sign-in", headers))
                .startsWith("HTTP/1.1 400")
                .contains(FormProblems.TYPE);
    }

    private static String authorization(FiledCase file) {
        return "Authorization: Bearer " + file.ownersToken();
    }
}
