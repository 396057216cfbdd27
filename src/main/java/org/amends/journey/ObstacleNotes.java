package org.amends.journey;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.intake.FilingPace;
import org.amends.people.StaffMember;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;

/** Takes “something is in my way here” from a page, paced, so that nobody fills the list by a program. */
@ApplicationScoped
public class ObstacleNotes {

    /** Of the optional words, on every page. */
    public static final String FIELD = "obstacle-words";

    /** Its pace is one of its own: whoever notes much may still file. */
    static final String PACED = "obstacle";

    /** That it was noted, for the page that shows the form again. */
    private static final String NOTED = "obstacle";

    private final ObstacleBook book;
    private final FilingPace pace;
    private final WordChecks checks;
    private final Messages messages;
    private final PageLanguage language;
    private final CurrentActor current;
    private final Clock clock;

    ObstacleNotes(
            ObstacleBook book,
            FilingPace pace,
            WordChecks checks,
            Messages messages,
            PageLanguage language,
            CurrentActor current,
            Clock clock) {
        this.book = book;
        this.pace = pace;
        this.checks = checks;
        this.messages = messages;
        this.language = language;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it, if it may be noted.
     *
     * @param form the page's, with nothing wrong
     * @param words as they were typed; nothing is fine
     * @return the form for the page to be shown again: with thanks and without the words, or with them and what is wrong
     */
    public Form note(Form form, String words, Place place, HttpServerRequest request) {
        Form typed = form.with(FIELD, Typed.lines(words));
        Form checked = words.isBlank() ? typed : checks.check(typed, FIELD, Obstacle.LONGEST, "web.obstacle.missing");
        if (!checked.isRight()) {
            return checked;
        }
        Optional<Duration> wait = pace.takeFor(PACED, request);
        if (wait.isPresent()) {
            return typed.wrong(FIELD, tooMany(wait.get()));
        }
        book.note(new Obstacle(
                Obstacle.newId(),
                place.step(),
                place.caseId(),
                current.staff().map(StaffMember::id),
                Optional.of(checked.value(FIELD).strip()).filter(text -> !text.isEmpty()),
                language.locale().getLanguage(),
                clock.instant()));
        return form.with(FIELD, "").with(NOTED, "noted");
    }

    /** @param caseId empty on a form that nobody has sent */
    public record Place(Step step, Optional<UUID> caseId) {

        public static Place on(Step step) {
            return new Place(step, Optional.empty());
        }

        public static Place in(UUID caseId, Step step) {
            return new Place(step, Optional.of(caseId));
        }
    }

    private String tooMany(Duration wait) {
        return messages.text(language.locale(), "pages", "web.obstacle.pause", Map.of("minutes", wait.toMinutes() + 1));
    }
}
