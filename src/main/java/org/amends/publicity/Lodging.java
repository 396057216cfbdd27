package org.amends.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Contact;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Channel;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;

/** Makes a case of a review or a post (S4-9). Whoever wrote it is answered where it stands, with the link of their private page. */
@ApplicationScoped
public class Lodging {

    private final Filings filings;
    private final Postings postings;
    private final Clock clock;

    Lodging(Filings filings, Postings postings, Clock clock) {
        this.filings = filings;
        this.postings = postings;
        this.clock = clock;
    }

    /** @throws Problem 400 when the link is none of the web, or the moment is still ahead */
    NewPosting checked(Posting.Kind kind, String link, Instant capturedAt, Optional<String> words) {
        PostedLink posted = PostedLink.read(link)
                .orElseThrow(() -> Problem.invalid(
                        "link", "not-a-web-address", "Copy the whole address, with http:// or https:// before it."));
        if (!isPast(capturedAt)) {
            throw Problem.invalid("capturedAt", "not-past", "Say when you saw it. That is not ahead of now.");
        }
        return new NewPosting(kind, posted, capturedAt, words);
    }

    /** Whether somebody can have seen it then. */
    public boolean isPast(Instant capturedAt) {
        return !capturedAt.isAfter(clock.instant());
    }

    /** @param team empty for the one that takes in complaints */
    public Filings.Outcome file(
            NewPosting posting,
            String words,
            Contact contact,
            Optional<UUID> team,
            StaffMember by,
            Optional<IdempotencyKey> key) {
        NewCase filing = new NewCase(
                words, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Channel.WEB, contact, team);
        return filings.file(
                filing,
                CaseRequests.actor(by),
                key,
                (handle, caseId) -> postings.opening(handle, caseId, posting, by.id()));
    }
}
