package org.amends.erasure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Worklist;
import org.jboss.logging.Logger;

/** Every night: cases, mails, parcels, thanks, drafts and notes on forms whose time is over. Two replicas at once do nothing twice. */
@ApplicationScoped
class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
    private static final int BATCH = 200;
    private static final String REASON = "The time for which cases are kept is over.";

    private final Erasures erasures;
    private final ErasureDesk desk;
    private final CaseLog log;
    private final RetentionConfig config;

    RetentionSweep(Erasures erasures, ErasureDesk desk, CaseLog log, RetentionConfig config) {
        this.erasures = erasures;
        this.desk = desk;
        this.log = log;
        this.config = config;
    }

    @Scheduled(cron = "0 20 4 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "retention")
    void run() {
        int cases = config.cases().map(this::eraseCases).orElse(0);
        config.cases().ifPresent(this::sayWhatIsHeld);
        int mails = batches(() -> erasures.forgetMails(config.rawMail(), BATCH));
        int parcels = batches(() -> erasures.forgetParcels(config.parcels(), BATCH));
        int thanks = batches(() -> erasures.forgetCompliments(config.compliments(), BATCH));
        int drafts = erasures.discardDrafts(config.drafts());
        int notes = erasures.forgetObstacleWords(config.obstacles());
        if (cases + mails + parcels + thanks + drafts + notes > 0) {
            LOG.infof(
                    "Erased %d cases, the bytes of %d mails, the senders of %d parcels, the words of %d thanks, %d drafts and the"
                            + " words of %d notes whose time is over.",
                    cases, mails, parcels, thanks, drafts, notes);
        }
    }

    int eraseCases(Period kept) {
        int erased = 0;
        Optional<Worklist.Position> after = Optional.empty();
        List<Worklist.Position> over;
        do {
            over = erasures.over(kept, after, BATCH);
            erased += (int) over.stream().filter(this::erase).count();
            after = over.isEmpty() ? after : Optional.of(over.get(over.size() - 1));
        } while (over.size() == BATCH);
        return erased;
    }

    private boolean erase(Worklist.Position ended) {
        return log.find(ended.id())
                .filter(file -> desk.keptUntil(file).isEmpty())
                .filter(file -> erasures.erase(file.id(), Optional.empty(), REASON))
                .isPresent();
    }

    /** Whoever looks for a case that should be gone finds why it is not. */
    private void sayWhatIsHeld(Period kept) {
        int held = erasures.held(kept);
        if (held > 0) {
            LOG.infof("%d cases whose time is over stay because of a legal hold.", held);
        }
    }

    private static int batches(IntSupplier batch) {
        int all = 0;
        int some;
        do {
            some = batch.getAsInt();
            all += some;
        } while (some == BATCH);
        return all;
    }
}
