package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.guard.Finding;
import org.amends.guard.LetterKind;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Unmet;
import org.amends.platform.problem.Problem;

/** Reads letters that programs are about to send, and changes nothing. */
@ApplicationScoped
public class DryRuns {

    private final CaseLog log;
    private final Letters letters;
    private final Refusals refusals;
    private final CurrentActor current;

    DryRuns(CaseLog log, Letters letters, Refusals refusals, CurrentActor current) {
        this.log = log;
        this.letters = letters;
        this.refusals = refusals;
        this.current = current;
    }

    /** @throws Problem 404 when there is no such case */
    public DryRunView run(String reference, Function<LoggedCase, LetterDraft> written) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        LetterDraft draft = written.apply(file);
        Letters.Checked checked = letters.check(draft, file, current.requireStaff());
        boolean unexplained =
                draft.because().isEmpty() && checked.findings().stream().anyMatch(Finding::asksWhy);
        return new DryRunView(
                !unexplained && checked.findings().stream().noneMatch(Finding::blocks),
                checked.findings().stream().map(this::view).toList(),
                checked.letter(),
                checked.preview(),
                checked.tokens(),
                draft.kind() == LetterKind.ACKNOWLEDGEMENT ? Optional.of(letters.finalDate(file)) : Optional.empty());
    }

    private DryRunView.FindingView view(Finding finding) {
        return new DryRunView.FindingView(
                finding.check(),
                finding.severity(),
                finding.code(),
                refusals.sentence(new Unmet(finding.code(), finding.field(), finding.arguments())),
                finding.field(),
                finding.span(),
                finding.asksWhy(),
                finding.list(),
                finding.better());
    }
}
