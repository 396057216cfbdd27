package org.amends.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.web.Messages;
import org.jdbi.v3.core.Jdbi;

/** Makes of a file that came in a photograph that can be kept, and of its coming an event of the case. */
@ApplicationScoped
public class Darkroom {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Redrawing redrawing;
    private final Album album;
    private final PhotographConfig config;
    private final PhotographProblems problems;
    private final Instance<ShownLines> lines;
    private final Messages messages;
    private final Jdbi jdbi;
    private final Clock clock;

    Darkroom(
            Redrawing redrawing,
            Album album,
            PhotographConfig config,
            PhotographProblems problems,
            @Any Instance<ShownLines> lines,
            Messages messages,
            Jdbi jdbi,
            Clock clock) {
        this.redrawing = redrawing;
        this.album = album;
        this.config = config;
        this.problems = problems;
        this.lines = lines;
        this.messages = messages;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What somebody sends.
     *
     * @param mediaType what the sender says that it is
     * @param words what it shows, in their words; blank where the subject has to do
     * @param forCustomer whether the customer may see it
     */
    public record Sent(
            byte[] file, String mediaType, Subject subject, String words, Optional<UUID> person, boolean forCustomer) {}

    /** What an event needs to tell of it, and what has to be written beside that event. */
    public record Developed(UUID id, Command command, CaseCommands.Beside beside) {}

    /** Titles of the goods that a photograph can show. */
    public Map<String, String> goods(UUID caseId) {
        Map<String, String> goods = new HashMap<>();
        lines.forEach(feature -> goods.putAll(feature.of(caseId)));
        return goods;
    }

    /** @throws org.amends.platform.problem.Problem when it is no photograph, or one too many */
    public Developed develop(LoggedCase file, Sent sent, Channel channel) {
        boolean ofCustomer = sent.person().isEmpty();
        Map<String, String> goods = goods(file.id());
        if (sent.subject().line().filter(line -> !goods.containsKey(line)).isPresent()) {
            throw problems.unknownLine();
        }
        // Asked before the work, and again under the lock of the case.
        jdbi.useHandle(handle -> checkCount(album.count(handle, file.id(), ofCustomer, anHourAgo()), ofCustomer));
        Redrawn drawn = drawn(sent.file(), sent.mediaType());
        String words = sent.words().isBlank()
                ? ofItself(sent.subject(), goods, file.contact().language())
                : sent.words().strip();
        NewPhotograph photograph = new NewPhotograph(
                UUID.randomUUID(),
                sent.subject(),
                words,
                ofCustomer || sent.forCustomer(),
                NewPhotograph.digest(sent.file()),
                drawn);
        String told = PhotographWords.of(photograph);
        return new Developed(
                photograph.id(),
                ofCustomer ? new Command.Answer(told, channel) : new Command.Note(told),
                (handle, logged, event) -> {
                    checkCount(album.count(handle, logged.id(), ofCustomer, anHourAgo()), ofCustomer);
                    album.keep(handle, logged.id(), event.seq(), sent.person(), event.at(), photograph);
                });
    }

    /**
     * A picture of our own making, with nothing of the file in it but what can be seen.
     *
     * @throws org.amends.platform.problem.Problem when it is no photograph
     */
    public Redrawn drawn(byte[] file, String mediaType) {
        try {
            return redrawing.redraw(PictureReader.read(file, mediaType));
        } catch (PictureRefusal.Refused refused) {
            throw problems.refused(refused.why());
        }
    }

    private void checkCount(Album.Count count, boolean ofCustomer) {
        if (count.all() >= (ofCustomer ? config.mostOfCustomer() : config.mostOfStaff())) {
            throw problems.tooMany();
        }
        if (ofCustomer && count.lately() >= config.mostAnHour()) {
            throw problems.tooFast(
                    Duration.between(anHourAgo(), count.firstLately().orElseGet(clock::instant)));
        }
    }

    private Instant anHourAgo() {
        return clock.instant().minus(HOUR);
    }

    /** In the customer's language: they may read it too. */
    private String ofItself(Subject subject, Map<String, String> goods, String language) {
        String title = subject.line().map(goods::get).orElse("");
        return messages.text(
                Locale.forLanguageTag(language),
                "pages",
                "customer.photo.ofItself." + subject.shows(),
                Map.of("title", title));
    }
}
