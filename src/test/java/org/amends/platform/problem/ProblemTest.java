package org.amends.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_problem_is_written_with_its_own_members_beside_those_of_the_standard() throws JsonProcessingException {
        Problem problem = Problem.conflict("/problems/wrong-state", "The case is closed.")
                .with("current", "CLOSED")
                .with("possible", List.of("REOPEN"));

        assertThat(new ObjectMapper().writeValueAsString(problem.body())).isEqualTo("""
                        {"type":"/problems/wrong-state","title":"Not possible now","status":409,\
                        "detail":"The case is closed.","current":"CLOSED","possible":["REOPEN"]}""");
    }

    @Test
    void one_wrong_field_is_the_whole_detail_and_several_are_counted() {
        FieldError first = new FieldError("title", "words.blank", "Write something here.");
        FieldError second = new FieldError("points[1]", "words.too-long", "At most 200 characters.");

        assertThat(Problem.invalid("title", "words.blank", "Write something here.")
                        .body()
                        .detail())
                .isEqualTo("Write something here.");
        assertThat(Problem.invalid(List.of(first, second)).body())
                .returns("What you sent breaks 2 rules. Nothing was changed.", ProblemBody::detail)
                .returns(List.of(first, second), ProblemBody::errors)
                .returns(400, ProblemBody::status);
    }

    @Test
    void a_problem_that_is_added_to_stays_what_it_was() {
        Problem bare = Problem.notFound("case C-7K4M-92QX-3");

        bare.with("searched", "cases").withHeader("Retry-After", "5");

        assertThat(bare.body().members()).isEmpty();
        assertThat(bare.headers()).isEmpty();
    }

    @Test
    void a_problem_is_an_error_and_its_members_do_not_hide_those_of_the_standard() {
        assertThatThrownBy(() -> Problem.of(200, "/problems/none", "Fine", "Fine."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Problem.notFound("case").with("status", 200))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
