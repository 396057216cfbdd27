package org.amends.notify;

import com.fasterxml.uuid.Generators;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.notify.WaitingWord.Word;
import org.amends.people.Rosters;
import org.amends.time.OrganisationCalendar;

/**
 * Tells colleagues what reached them: one digest a person and minute at most, in working time, however many replicas run
 * this at once. What reached an executive is told at any hour and waits for nothing. Every instant is the database's.
 */
@ApplicationScoped
public class Notices {

    private final WaitingWord waiting;
    private final DigestPost post;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final NoticeConfig config;

    Notices(WaitingWord waiting, DigestPost post, Rosters rosters, OrganisationCalendar calendar, NoticeConfig config) {
        this.waiting = waiting;
        this.post = post;
        this.rosters = rosters;
        this.calendar = calendar;
        this.config = config;
    }

    @Scheduled(
            every = "{amends.notices.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "notices")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        gather(ahead);
        post.run(ahead);
    }

    private void gather(Duration ahead) {
        List<Word> due = waiting.due(ahead);
        if (due.isEmpty()) {
            return;
        }
        Instant now = due.get(0).at();
        sorted(due, new Hearing(calendar.current(), rosters.at(now))).forEach((reader, words) -> {
            if (isTheirTurn(words, now)) {
                List<Long> positions = words.stream()
                        .flatMap(word -> word.positions().stream())
                        .toList();
                waiting.form(Generators.timeBasedEpochRandomGenerator().generate(), reader, positions, ahead);
            }
        });
    }

    /** By who hears it now; what nobody can hear now is put off. */
    private Map<UUID, List<Word>> sorted(List<Word> due, Hearing hearing) {
        Map<UUID, List<Word>> byReader = new LinkedHashMap<>();
        for (Word word : due) {
            Hearing.Answer answer = hearing.of(word.person(), word.top());
            if (answer instanceof Hearing.Answer.Now now) {
                byReader.computeIfAbsent(now.reader().id(), reader -> new ArrayList<>())
                        .add(word);
            } else if (answer instanceof Hearing.Answer.Later later) {
                waiting.defer(word, later.at());
            } else {
                waiting.drop(word, "the person has left");
            }
        }
        return byReader;
    }

    private boolean isTheirTurn(List<Word> words, Instant now) {
        return words.stream()
                .anyMatch(word ->
                        word.top() || !word.since().plus(config.gather()).isAfter(now));
    }
}
