package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.OpenDeadline;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Derives every open deadline again, from the event that started it, its pack and its calendar in their versions, and
 * compares it with the date that is owed.
 */
@ApplicationScoped
public class DerivationCheck {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = "SELECT id FROM case_file WHERE is_open AND id > :after ORDER BY id LIMIT :most";

    private final Jdbi jdbi;
    private final CaseLog log;
    private final PolicyBooks books;

    DerivationCheck(Jdbi jdbi, CaseLog log, PolicyBooks books) {
        this.jdbi = jdbi;
        this.log = log;
        this.books = books;
    }

    /** @param derived empty when it can't be derived at all */
    public record Difference(CaseReference reference, int deadline, Instant owed, Optional<Instant> derived) {}

    /** @param named deadlines whose date somebody named: a promise, a remedy, a plan */
    public record Result(int cases, int derived, int named, List<Difference> differences) {}

    public Result run() {
        return jdbi.withHandle(handle -> {
            Tally tally = new Tally();
            List<UUID> page = page(handle, FIRST);
            while (!page.isEmpty()) {
                log.find(handle, page).forEach(tally::take);
                page = page(handle, page.get(page.size() - 1));
            }
            return tally.result();
        });
    }

    private static List<UUID> page(Handle handle, UUID after) {
        return handle.createQuery(OPEN)
                .bind("after", after)
                .bind("most", PAGE)
                .mapTo(UUID.class)
                .list();
    }

    private final class Tally {

        private final List<Difference> differences = new ArrayList<>();
        private int cases;
        private int derived;
        private int named;

        void take(LoggedCase file) {
            cases++;
            PackTerms terms = books.of(file.state().packs());
            file.state().openDeadlines().forEach(deadline -> compare(file, terms, deadline));
        }

        private void compare(LoggedCase file, PackTerms terms, OpenDeadline deadline) {
            if (deadline.derivation().isEmpty()) {
                named++;
                return;
            }
            derived++;
            Optional<Instant> again = again(terms, deadline);
            if (!again.equals(Optional.of(deadline.dueAt()))) {
                differences.add(new Difference(file.reference(), deadline.number(), deadline.dueAt(), again));
            }
        }

        private Optional<Instant> again(PackTerms terms, OpenDeadline deadline) {
            try {
                return deadline.derivation().map(terms::derive);
            } catch (IllegalStateException e) {
                // No such clock or calendar: that is the difference.
                return Optional.empty();
            }
        }

        Result result() {
            return new Result(cases, derived, named, List.copyOf(differences));
        }
    }
}
