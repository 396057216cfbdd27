package org.amends.journey;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.amends.identity.CurrentActor;
import org.amends.time.OrganisationCalendar;
import org.amends.web.PageLanguage;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Counts how many come to each step of the forms (S4-4). It counts in memory, so that no form waits for it, and adds its sums to the
 * database's twice a minute. What a crash takes along is at most that much of a count.
 */
@ApplicationScoped
public class StepCounts {

    private static final Logger LOG = Logger.getLogger(StepCounts.class);

    private static final String ADD = """
            INSERT INTO form_step_count AS c (day, step, language, width, reached) VALUES (:day, :step, :language, :width, :reached)
            ON CONFLICT (day, step, language, width) DO UPDATE SET reached = c.reached + excluded.reached
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final OrganisationCalendar calendar;
    private final PageLanguage language;
    private final CurrentActor current;
    private final ConcurrentMap<Counted, LongAdder> counts = new ConcurrentHashMap<>();

    StepCounts(Jdbi jdbi, Clock clock, OrganisationCalendar calendar, PageLanguage language, CurrentActor current) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.calendar = calendar;
        this.language = language;
        this.current = current;
    }

    /** Its order is that in which every replica locks rows, so that two never wait for each other. */
    private record Counted(LocalDate day, Step step, String language, Width width) implements Comparable<Counted> {

        private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::day)
                .thenComparing(Counted::step)
                .thenComparing(Counted::language)
                .thenComparing(Counted::width);

        @Override
        public int compareTo(Counted other) {
            return ORDER.compare(this, other);
        }
    }

    /** Colleagues who look at a form are none of its customers. */
    public void reached(Step step, HttpServerRequest request) {
        if (current.staff().isEmpty()) {
            count(step, language.locale().getLanguage(), Width.of(request), 1);
        }
    }

    /** @param reader the language of two letters in which they read it */
    public void count(Step step, String reader, Width width, long times) {
        Counted one = new Counted(today(), step, reader, width);
        counts.computeIfAbsent(one, none -> new LongAdder()).add(times);
    }

    @Scheduled(every = "30s", delayed = "30s", identity = "keep-step-counts")
    void keepNow() {
        keep();
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("The last counts of the forms' steps could not be kept.", e);
        }
    }

    /** What can't be kept now is kept next time. */
    public void keep() {
        SortedMap<Counted, Long> sums = new TreeMap<>();
        counts.forEach((counted, count) -> sums.put(counted, count.sumThenReset()));
        sums.values().removeIf(sum -> sum == 0);
        try {
            write(sums);
        } catch (RuntimeException e) {
            sums.forEach((counted, sum) ->
                    counts.computeIfAbsent(counted, none -> new LongAdder()).add(sum));
            throw e;
        }
        // Nobody counts for the day before yesterday any more.
        counts.keySet().removeIf(counted -> counted.day().isBefore(today().minusDays(1)));
    }

    private void write(Map<Counted, Long> sums) {
        if (sums.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD);
            sums.forEach((counted, sum) -> batch.bind("day", counted.day())
                    .bind("step", counted.step().name())
                    .bind("language", counted.language())
                    .bind("width", counted.width().name())
                    .bind("reached", sum)
                    .add());
            batch.execute();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendar.zone());
    }
}
