package org.amends.desk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.casefile.LoggedCase;
import org.amends.decision.DecisionInput;
import org.amends.decision.Decisions;
import org.amends.guard.LetterKind;
import org.amends.letter.AcknowledgementInput;
import org.amends.letter.LetterDraft;
import org.amends.letter.LetterInput;
import org.amends.letter.LetterResource;
import org.amends.letter.Letters;
import org.amends.letter.MessageInput;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;

/** The forms with letters, by their names on the page, and what each of them asks for. */
@ApplicationScoped
public class LetterDeeds {

    private static final Pattern EXTENSION = Pattern.compile("extend-(\\d{1,6})");

    private final Letters letters;
    private final Map<String, LetterDeed<?>> byForm;

    LetterDeeds(Letters letters, Decisions decisions) {
        this.letters = letters;
        byForm = Map.of(
                "ack",
                new LetterDeed<>(
                        Verb.ACKNOWLEDGE,
                        AcknowledgementInput.class,
                        (input, file, writer) ->
                                new Command.Acknowledge(letter(input.draft(), file, writer), input.pointsRead())),
                "inform",
                new LetterDeed<>(
                        Verb.INFORM,
                        MessageInput.class,
                        (input, file, writer) ->
                                new Command.Inform(letter(input.draft(), file, writer), input.summarised())),
                "ask",
                new LetterDeed<>(
                        Verb.ASK,
                        LetterResource.QuestionInput.class,
                        (input, file, writer) ->
                                new Command.Ask(input.question(), letter(input.draft(), file, writer))),
                "followup",
                new LetterDeed<>(
                        Verb.FOLLOW_UP,
                        LetterInput.class,
                        (input, file, writer) ->
                                new Command.FollowUp(letter(input.draft(LetterKind.FOLLOW_UP), file, writer))),
                "decide",
                new LetterDeed<>(Verb.DECIDE, DecisionInput.class, decisions::command, decisions::beside));
    }

    /** Empty for a form that writes no letter. */
    public Optional<LetterDeed<?>> of(String form) {
        Matcher extension = EXTENSION.matcher(form);
        return extension.matches()
                ? Optional.of(extend(Integer.parseInt(extension.group(1))))
                : Optional.ofNullable(byForm.get(form));
    }

    private LetterDeed<LetterResource.ExtensionInput> extend(int deadline) {
        return new LetterDeed<>(
                Verb.EXTEND,
                LetterResource.ExtensionInput.class,
                (input, file, writer) ->
                        new Command.Extend(deadline, input.by(), input.reason(), letter(input.draft(), file, writer)));
    }

    private Command.Letter letter(LetterDraft draft, LoggedCase file, StaffMember writer) {
        return letters.letter(draft, file, writer);
    }
}
