package org.amends.desk.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.casefile.Result;
import org.amends.desk.casepage.CasePages;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.TypedForm;
import org.amends.desk.form.TypedKeys;
import org.amends.desk.money.MoneyDeed;
import org.amends.desk.money.RefundMistakes;
import org.amends.desk.money.TypedRefund;
import org.amends.identity.CurrentActor;
import org.amends.platform.problem.Problem;
import org.amends.remedy.refund.RefundActs;
import org.amends.web.Form;
import org.jdbi.v3.core.Handle;

/** Does to a refund what a form asks for, by the rules of the API; when that is refused, the page keeps everything that was typed. */
@ApplicationScoped
class MoneyDesk {

    private static final int DONE = 200;

    private final CasePages pages;
    private final CaseLog log;
    private final RefundActs acts;
    private final Inputs inputs;
    private final RefundMistakes mistakes;
    private final Refusals refusals;
    private final TypedKeys keys;
    private final CurrentActor current;

    MoneyDesk(
            CasePages pages,
            CaseLog log,
            RefundActs acts,
            Inputs inputs,
            RefundMistakes mistakes,
            Refusals refusals,
            TypedKeys keys,
            CurrentActor current) {
        this.pages = pages;
        this.log = log;
        this.acts = acts;
        this.inputs = inputs;
        this.mistakes = mistakes;
        this.refusals = refusals;
        this.keys = keys;
        this.current = current;
    }

    /**
     * What a form is about.
     *
     * @param refund its id; empty for one that is to be proposed
     */
    record Target(String reference, int remedy, String refund) {}

    interface Deed<T> {
        UUID on(Handle handle, LoggedCase file, T input);
    }

    /** @param type what the API takes for the same deed */
    <T> Response act(Target target, TypedForm typed, MoneyDeed what, Class<T> type, Deed<T> deed) {
        Inputs.Read<T> read = inputs.read(typed, type);
        return read.input()
                .map(input -> act(target, typed, what, (handle, file) -> deed.on(handle, file, input)))
                .orElseGet(() -> pages.again(target.reference(), typed, read.mistakes()));
    }

    /** A proposal; its form can also ask what the order that it names is made of, and the sum has to be said. */
    Response propose(Target target, TypedForm typed, Deed<TypedRefund> deed) {
        Inputs.Read<TypedRefund> read = inputs.read(typed, TypedRefund.class);
        if (typed.asksTo("order")) {
            return pages.withOrder(target.reference(), typed);
        }
        if (read.input().isPresent() && read.input().get().minor().isEmpty() && !typed.asksTo("all")) {
            Form.Mistake none = mistakes.of("no-sum", typed.idOf("amount.minor"));
            return pages.again(target.reference(), typed, List.of(none));
        }
        return act(target, typed, MoneyDeed.PROPOSED, TypedRefund.class, deed);
    }

    private Response act(Target target, TypedForm typed, MoneyDeed what, RefundActs.Deed deed) {
        try {
            acts.once(
                    keys.of(target.reference() + "/" + target.refund(), typed, current.requireStaff()),
                    () -> seen(target, typed),
                    target.remedy(),
                    DONE,
                    deed);
            return Response.seeOther(
                            URI.create("/desk/case/" + reference(target) + "?done=" + what.name() + typed.list()))
                    .build();
        } catch (Problem problem) {
            return switch (problem.status()) {
                case 400, 403, 409 -> pages.again(target.reference(), typed, mistakes.of(problem, typed));
                case 412, 422 -> pages.stale(target.reference(), typed);
                default -> throw problem;
            };
        }
    }

    private LoggedCase seen(Target target, TypedForm typed) {
        LoggedCase file = log.find(reference(target)).orElseThrow(() -> Problem.notFound("case"));
        if (file.state().version() != typed.version()) {
            throw refusals.problem(new Result.Stale(file));
        }
        return file;
    }

    private static CaseReference reference(Target target) {
        return CaseRequests.reference(target.reference());
    }
}
