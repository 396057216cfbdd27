package org.amends.returns.law;

import static org.amends.returns.law.Asking.THIRTY_DAYS;
import static org.amends.returns.law.Asking.about;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.ancillary;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was evaluated can be sealed: written, read again, and written to the same letters. */
class EvaluationJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static Asking asking(ReturnKind kind) {
        Orders order = order().with(line("kettle", 2))
                .with(ancillary(line("wrap", 2), "kettle"))
                .with(ancillary(line("insurance", 2), "kettle"))
                .delivered(at(TALLINN, "2026-06-03T10:00"));
        return about(kind, order, at(TALLINN, "2026-06-20T10:00")).policy(THIRTY_DAYS);
    }

    @ParameterizedTest
    @EnumSource(ReturnKind.class)
    void an_evaluation_comes_back_from_its_json_as_it_was(ReturnKind kind) throws IOException {
        Evaluation evaluation = asking(kind).evaluation();
        String written = JSON.writeValueAsString(evaluation);
        Evaluation read = JSON.readValue(written, Evaluation.class);
        assertThat(read).isEqualTo(evaluation);
        assertThat(JSON.writeValueAsString(read)).isEqualTo(written);
    }

    @Test
    void the_same_question_gives_the_same_letters() throws IOException {
        String written = JSON.writeValueAsString(asking(ReturnKind.WITHDRAWAL).evaluation());
        assertThat(JSON.writeValueAsString(asking(ReturnKind.WITHDRAWAL).evaluation()))
                .isEqualTo(written);
        assertThat(written)
                .contains("\"rules\":\"returns-law@1\"")
                .contains("\"pulledIn\":{\"insurance\":1,\"wrap\":1}")
                .contains("{\"ends\":\"2026-06-17T21:00:00Z\",\"lastDay\":\"2026-06-17\"}");
    }

    @Test
    void a_period_and_a_due_date_come_back_with_all_their_steps() throws IOException {
        Question question = asking(ReturnKind.WITHDRAWAL).question();
        WithdrawalPeriod period = WithdrawalPeriod.of(question.order(), Supply.GOODS, question.calendar());
        assertThat(JSON.readValue(JSON.writeValueAsString(period), WithdrawalPeriod.class))
                .isEqualTo(period);
        RefundDue due = RefundDue.of(
                Regime.EU, question.declared(), new GoodsBack.Nothing(), question.calendar(), question.now());
        assertThat(JSON.readValue(JSON.writeValueAsString(due), RefundDue.class))
                .isEqualTo(due);
    }
}
