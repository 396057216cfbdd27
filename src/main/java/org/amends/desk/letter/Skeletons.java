package org.amends.desk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Contact;
import org.amends.casefile.Deciding;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.LetterTemplates;
import org.amends.letter.Letters;
import org.amends.letter.TemplateKind;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.OpenDeadline;
import org.amends.people.Rosters;
import org.amends.promise.FeasibleDates;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;

/** What stands in the forms of a case before anybody types. */
@ApplicationScoped
public class Skeletons {

    /** As many as desk/decide.html shows. */
    private static final int REMEDY_ROWS = 3;

    private final Letters letters;
    private final Rosters rosters;
    private final LetterTemplates templates;
    private final FormsOfAddress forms;
    private final Deciding deciding;
    private final FeasibleDates dates;
    private final OrganisationCalendar calendar;

    Skeletons(
            Letters letters,
            Rosters rosters,
            LetterTemplates templates,
            FormsOfAddress forms,
            Deciding deciding,
            FeasibleDates dates,
            OrganisationCalendar calendar) {
        this.letters = letters;
        this.rosters = rosters;
        this.templates = templates;
        this.forms = forms;
        this.deciding = deciding;
        this.dates = dates;
        this.calendar = calendar;
    }

    public Form of(CaseStory story) {
        Contact contact = story.file().contact();
        String owner = rosters.recent().name(story.state().owner());
        String message = template(TemplateKind.MESSAGE, story, owner);
        Facts facts = deciding.facts(story.file());
        UUID team = story.state().team();
        Form form = remediesOf(story.state().owner(), Form.empty())
                .with("ack-language", contact.language())
                .with("ack-text", template(TemplateKind.ACKNOWLEDGEMENT, story, owner))
                .with("ack-finalDate", letters.finalDate(story.file()).toString())
                .with("ack-nextStep-by", local(dates.nextContact(team, facts.terms(), facts.now())))
                .with(
                        "promise-by",
                        local(dates.date(DeadlineKind.PROMISE, team, facts.terms(), facts.now())
                                .suggested()))
                .with("inform-language", contact.language())
                .with("inform-text", message)
                .with("ask-letter-language", contact.language())
                .with("ask-letter-text", message)
                .with("followup-language", contact.language())
                .with("followup-text", template(TemplateKind.FOLLOW_UP, story, owner))
                .with("decide-letter-language", contact.language())
                .with("decide-letter-text", message)
                .with(
                        "classify-cause",
                        story.state().cause().map(Fact.Classified::cause).orElse(""));
        for (OpenDeadline deadline : story.state().openDeadlines()) {
            form = form.with("extend-" + deadline.number() + "-letter-language", contact.language())
                    .with("extend-" + deadline.number() + "-letter-text", message);
        }
        return form;
    }

    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, calendar.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Whoever decides mostly sees to the remedy too; a row with nothing but its owner is none. */
    private static Form remediesOf(UUID owner, Form form) {
        Form chosen = form;
        for (int row = 0; row < REMEDY_ROWS; row++) {
            chosen = chosen.with("decide-remedies-" + row + "-owner", owner.toString());
        }
        return chosen;
    }

    private String template(TemplateKind kind, CaseStory story, String owner) {
        Contact contact = story.file().contact();
        Map<String, String> known = Map.of(
                LetterTemplates.NAME, contact.name(),
                LetterTemplates.REFERENCE, story.file().reference().text(),
                LetterTemplates.OWNER, owner);
        return templates.text(kind, contact.language(), forms.of(story.file()), known);
    }
}
