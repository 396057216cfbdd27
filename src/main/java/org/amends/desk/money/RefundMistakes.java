package org.amends.desk.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.desk.form.TypedForm;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Says in the words of the page why the ledger refuses a refund, at the field that mends it. */
@ApplicationScoped
public class RefundMistakes {

    private static final String FAMILY = "desk.refund.refused";

    /** Of the fields that the API calls otherwise than the page. */
    private static final Map<String, String> FIELDS = Map.of(
            "unknown-order", "order.externalId",
            "other-currency", "order.externalId",
            "unknown-payment", "order.payment",
            "not-the-sum", "lines",
            "line-twice", "lines");

    private final Messages messages;
    private final PageLanguage language;

    RefundMistakes(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    public List<Form.Mistake> of(Problem problem, TypedForm typed) {
        List<FieldError> errors = problem.body().errors();
        return errors.isEmpty()
                ? List.of(whole(problem, typed))
                : errors.stream().map(error -> at(error, typed)).toList();
    }

    /** For what the ledger is not even asked. */
    public Form.Mistake of(String code, String field) {
        return new Form.Mistake(field, text(code, Map.of()));
    }

    private Form.Mistake at(FieldError error, TypedForm typed) {
        String key = FAMILY + "." + error.code();
        String field = typed.idOf(FIELDS.getOrDefault(error.code(), error.field()));
        return messages.has("pages", key) ? of(error.code(), field) : new Form.Mistake(field, error.detail());
    }

    private Form.Mistake whole(Problem problem, TypedForm typed) {
        Map<String, Object> members = problem.body().members();
        Optional<String> ceiling = Optional.ofNullable(members.get("ceiling")).map(Object::toString);
        String name = String.valueOf(members.getOrDefault("name", ""));
        String code = problem.body().type().replaceFirst("^/problems/(?:refund-)?", "")
                + ceiling.map(which -> "-" + which).orElse("")
                + (problem.status() == 403 ? "-" + typed.name().replaceFirst("-.*", "") : "");
        return new Form.Mistake(
                ceiling.map(which -> field(which, name, typed)).orElse(typed.name()), text(code, Map.of("name", name)));
    }

    private static String field(String ceiling, String name, TypedForm typed) {
        return switch (ceiling) {
            case "LINE" ->
                IntStream.range(0, 500)
                        .filter(row -> typed.field(typed.name() + "-lines-" + row + "-line")
                                .filter(name::equals)
                                .isPresent())
                        .mapToObj(row -> MoneyOrder.field(typed.name(), row))
                        .findFirst()
                        .orElse(typed.name());
            case "DELIVERY" -> typed.idOf("delivery.minor");
            case "PAYMENT" -> typed.idOf("order.payment");
            default -> typed.idOf("amount.minor");
        };
    }

    private String text(String code, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", FAMILY + "." + code, arguments);
    }
}
