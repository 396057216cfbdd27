package org.amends.returns.request;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import org.amends.lifecycle.RemedyKind;
import org.amends.web.Form;

/**
 * One page of a request about goods.
 *
 * @param changing whether it was reached from the answers, and leads back there
 * @param asksForAddress whether its customer is answered in a language with two forms of address
 */
@TemplateData
public record QuestionView(ReturnStep step, Form form, boolean changing, boolean asksForAddress) {

    public String name() {
        return step.name();
    }

    /** The last page holds every answer itself: what was looked over is what is sent, whatever was typed elsewhere since. */
    public List<String> carried() {
        return ReturnStep.allFields();
    }

    public String way() {
        return OrderQuestion.Way.of(form).name();
    }

    /** The ways that somebody may choose instead. */
    public List<String> otherWays() {
        return List.of("NUMBER", "CARD", "RECEIPT", "PHONE", "LOYALTY", "GIFT").stream()
                .filter(way -> !way.equals(way()))
                .toList();
    }

    public int number() {
        return asked().indexOf(step) + 1;
    }

    public int of() {
        return asked().size();
    }

    /** One mark for each step: whether it is done or going on. */
    public List<Boolean> marks() {
        return asked().stream().map(one -> one.ordinal() <= step.ordinal()).toList();
    }

    public boolean hasBefore() {
        return !changing && step.before(form).isPresent();
    }

    private List<ReturnStep> asked() {
        return ReturnStep.asked(form);
    }

    public List<String> reasons() {
        return Arrays.stream(ReturnReason.values()).map(Enum::name).toList();
    }

    public List<String> wishes() {
        return ReturnForm.reason(form).stream()
                .flatMap(reason -> reason.wishes().stream())
                .map(RemedyKind::name)
                .toList();
    }

    public boolean isFault() {
        return ReturnForm.reason(form).filter(ReturnReason::isFault).isPresent();
    }

    public boolean isCheaper() {
        return form.value("reason").equals(ReturnReason.CHEAPER.name());
    }

    public boolean isChangeOfMind() {
        return form.value("reason").equals(ReturnReason.CHANGED_MIND.name());
    }

    public boolean isWhole() {
        return form.value("scope").equals(ReturnForm.WHOLE);
    }

    public boolean offersExchange() {
        return wishes().contains(RemedyKind.EXCHANGE.name());
    }

    public boolean isExchange() {
        return ReturnForm.isExchange(form);
    }

    public boolean isUndecided() {
        return form.value("wish").equals(ReturnChecks.NOT_YET);
    }
}
