package org.amends.report.contact;

import io.quarkus.qute.TemplateData;
import org.amends.people.Roster;
import org.amends.people.Team;

/**
 * What became of the messages that a team's customers sent.
 *
 * @param teamId empty for all teams together, and so is {@code team}
 * @param waived how many were said to need no answer
 * @param questions how many of these ask something, as only a lead may say
 */
@TemplateData
public record MessageFigures(String teamId, String team, long messages, long waived, long questions) {

    static MessageFigures of(MessageReport.Line line, Roster roster) {
        return new MessageFigures(
                line.team().map(Object::toString).orElse(""),
                line.team().flatMap(roster::team).map(Team::name).orElse(""),
                line.messages(),
                line.waived(),
                line.questions());
    }
}
