package org.amends.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;

/** Puts cases on hold and lifts that again. */
@ApplicationScoped
class LegalHoldDesk {

    private final CaseLog log;
    private final LegalHolds holds;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    LegalHoldDesk(CaseLog log, LegalHolds holds, OrganisationCalendar calendar, Clock clock) {
        this.log = log;
        this.holds = holds;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is no such case */
    LoggedCase file(CaseReference reference) {
        return log.find(reference).orElseThrow(() -> Problem.notFound("case"));
    }

    List<LegalHold> of(LoggedCase file) {
        return holds.of(file.id());
    }

    /** No hold is endless: somebody looks again on a day that lies ahead, by the organisation's calendar, within two years. */
    boolean isReviewDay(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        return day.isAfter(today) && !day.isAfter(today.plusYears(2));
    }

    /**
     * A case may be held for more than one reason; each hold is lifted by itself.
     *
     * @throws Problem 400 when the day does not lie ahead, 409 when the case was erased before
     */
    LegalHold place(LoggedCase file, UUID by, String reason, LocalDate reviewOn) {
        if (!isReviewDay(reviewOn)) {
            throw Problem.invalid("reviewOn", "not-ahead", "Name a day after today, within two years.");
        }
        return holds.place(file.id(), by, reason, reviewOn)
                .flatMap(holds::find)
                .orElseThrow(() -> Problem.conflict(
                        "/problems/case-erased", "What this case said was erased. There is nothing left to hold."));
    }

    /**
     * Once: a second deed finds the first one.
     *
     * @throws Problem 404 when there is no such hold
     */
    LegalHold lift(UUID hold, UUID by, String reason) {
        if (holds.find(hold).isPresent()) {
            holds.lift(hold, by, reason);
        }
        return holds.find(hold).orElseThrow(() -> Problem.notFound("legal hold"));
    }
}
