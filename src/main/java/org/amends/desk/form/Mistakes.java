package org.amends.desk.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amends.casefile.Refusals;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Unmet;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;

/** Brings every reason of a refusal to the field of the page that mends it. */
@ApplicationScoped
public class Mistakes {

    /** The checks of an acknowledgement speak of the letter; its page has a field for each of its parts. */
    private static final Map<String, String> PARTS = Map.of(
            "ack-03", "points",
            "ack-04", "nextStep",
            "ack-05.date", "finalDate",
            "ack-12", "deeds");

    private final Refusals refusals;

    public Mistakes(Refusals refusals) {
        this.refusals = refusals;
    }

    public List<Form.Mistake> of(Decision decision, TypedForm typed, Tree tree) {
        if (decision instanceof Decision.Refused refused) {
            return refused.unmet().stream().map(unmet -> of(unmet, typed, tree)).toList();
        }
        String code = decision instanceof Decision.NotTheirs ? "case.not-theirs" : "case.wrong-status";
        return List.of(new Form.Mistake(typed.name(), refusals.sentence(new Unmet(code, "", Map.of()))));
    }

    public List<Form.Mistake> of(Problem problem, TypedForm typed, Tree tree) {
        return problem.body().errors().stream()
                .map(error -> new Form.Mistake(Inputs.idOf(typed, tree, error.field()), error.detail()))
                .toList();
    }

    public Form.Mistake of(Unmet unmet, TypedForm typed, Tree tree) {
        return new Form.Mistake(field(unmet, typed, tree), refusals.sentence(unmet));
    }

    private static String field(Unmet unmet, TypedForm typed, Tree tree) {
        String path = path(unmet, typed);
        String direct = Inputs.idOf(typed, tree, path);
        return direct.equals(typed.name()) ? Inputs.idOf(typed, tree, "letter." + path) : direct;
    }

    private static String path(Unmet unmet, TypedForm typed) {
        String point = unmet.arguments().get("point");
        if (point != null && unmet.field().equals("answers")) {
            return "answers[" + row(typed, "answers", "point", point) + "].answer";
        }
        if (point != null && unmet.code().startsWith("ack-03")) {
            return "points[" + row(typed, "points", "number", point) + "].words";
        }
        return PARTS.entrySet().stream()
                .filter(part -> unmet.code().startsWith(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(unmet.field());
    }

    /** In which row of the page a point stands. */
    private static int row(TypedForm typed, String list, String name, String number) {
        return IntStream.range(0, 100)
                .filter(row -> typed.field(typed.name() + "-" + list + "-" + row + "-" + name)
                        .filter(number::equals)
                        .isPresent())
                .findFirst()
                .orElse(0);
    }
}
