package org.amends.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Declaration;

/**
 * A complaint, a withdrawal or a return as it comes in.
 *
 * @param words the customer's own, verbatim
 * @param points what they raised, one by one; when none are told apart, the title is the one point
 * @param title a few words for lists; when none are given, the beginning of the customer's words
 * @param team who takes it in; when none is named, the team that takes in complaints
 * @param declaration what is said of goods; empty for a complaint
 */
public record NewCase(
        String words,
        List<String> points,
        Optional<String> title,
        Optional<String> wantedOutcome,
        Optional<String> impact,
        Channel channel,
        Contact contact,
        Optional<UUID> team,
        Optional<Declaration> declaration) {

    private static final int TITLE_LENGTH = 80;

    /** A complaint. */
    public NewCase(
            String words,
            List<String> points,
            Optional<String> title,
            Optional<String> wantedOutcome,
            Optional<String> impact,
            Channel channel,
            Contact contact,
            Optional<UUID> team) {
        this(words, points, title, wantedOutcome, impact, channel, contact, team, Optional.empty());
    }

    CaseKind kind() {
        return declaration.map(Declaration::kind).orElse(CaseKind.COMPLAINT);
    }

    String titleOrBeginning() {
        return title.orElseGet(this::beginning);
    }

    List<String> pointsOrTitle() {
        return points.isEmpty() ? List.of(titleOrBeginning()) : points;
    }

    /** The private page answers whoever files on the web; anybody else has to be reached by something. */
    boolean canBeAnswered() {
        return channel == Channel.WEB || contact.canBeReached();
    }

    private String beginning() {
        String line = words.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > TITLE_LENGTH / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
