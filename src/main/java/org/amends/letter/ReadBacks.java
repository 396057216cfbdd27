package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.story.Point;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.web.Messages;

/**
 * What a customer says about the points that an acknowledgement read back to them (S2-5). A correction is a message like any
 * other, so an answer is owed to it; that it is one stands beside it.
 */
@ApplicationScoped
public class ReadBacks {

    private final Messages messages;

    ReadBacks(Messages messages) {
        this.messages = messages;
    }

    /** Whether there is something to put right: it was read back to them, and nothing is decided upon it yet. */
    public static boolean canBeCorrected(List<Point> points) {
        return points.stream().anyMatch(point -> point.understood().isPresent())
                && points.stream().allMatch(point -> point.outcome().isEmpty());
    }

    /** In the customer's language, and in a way that whoever reads it sees at once what it is about. */
    public Command.Answer correction(String words, LoggedCase file) {
        Locale locale = Locale.forLanguageTag(file.contact().language());
        return new Command.Answer(
                messages.text(locale, "pages", "customer.correct.message", Map.of("words", words.strip())),
                Channel.WEB);
    }

    /** What is written in the transaction of the message. */
    public static CaseCommands.Beside beside() {
        return (handle, file, event) ->
                handle.execute("INSERT INTO read_back_correction (case_id, seq) VALUES (?, ?)", file.id(), event.seq());
    }
}
