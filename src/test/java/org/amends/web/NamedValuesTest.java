package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.casefile.CustomerCaseView;
import org.amends.casefile.Why;
import org.amends.channel.ContactKind;
import org.amends.channel.How;
import org.amends.channel.Standing;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Ending;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.platform.connector.Connector;
import org.amends.policy.pack.Difference;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.LadderInstant;
import org.amends.policy.pack.Role;
import org.amends.policy.pack.Trigger;
import org.amends.report.scope.Effort;
import org.amends.report.scope.Late;
import org.amends.time.Counting;
import org.amends.time.DayOff;
import org.amends.time.Unit;
import org.amends.time.Until;
import org.amends.wordlist.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that a page may have to name has a name: one that is forgotten would break the page. */
class NamedValuesTest {

    private static final Map<String, Class<? extends Enum<?>>> FAMILIES = Map.ofEntries(
            Map.entry("channel.contact", ContactKind.class),
            Map.entry("channel.how", How.class),
            Map.entry("channel.kind", Channel.class),
            Map.entry("channel.standing", Standing.class),
            Map.entry("customer.outcome", Outcome.class),
            Map.entry("customer.why.changed", CustomerCaseView.Change.class),
            Map.entry("desk.alarm", Alarm.class),
            Map.entry("desk.deed", Deed.class),
            Map.entry("desk.ending", Ending.class),
            Map.entry("desk.happened", Verb.class),
            Map.entry("desk.outcome", Outcome.class),
            Map.entry("desk.owes", DeadlineKind.class),
            Map.entry("desk.promise", PromiseStanding.class),
            Map.entry("desk.proof", ProofKind.class),
            Map.entry("desk.remedy", RemedyKind.class),
            Map.entry("desk.rung.reached", Rung.class),
            Map.entry("desk.status", CaseStatus.class),
            Map.entry("desk.verdict", Verdict.class),
            Map.entry("desk.why.counting", Counting.class),
            Map.entry("desk.why.off", DayOff.Reason.class),
            Map.entry("desk.why.rule", Why.Basis.class),
            Map.entry("desk.why.step", LadderStep.Action.class),
            Map.entry("desk.why.to", Rung.class),
            Map.entry("desk.why.until", Until.class),
            Map.entry("policy.change", Difference.Change.class),
            Map.entry("policy.duty", Duty.class),
            Map.entry("policy.event", Trigger.class),
            Map.entry("policy.rung", Role.class),
            Map.entry("policy.step", LadderInstant.Kind.class),
            Map.entry("people.connector.kind", Connector.Kind.class),
            Map.entry("report.deed", Deed.class),
            Map.entry("report.effort.of", Effort.class),
            Map.entry("report.lateOf", Late.class),
            Map.entry("report.rung", Rung.class),
            Map.entry("web.term", Unit.class),
            Map.entry("words.change", Change.class));

    private final Set<String> known = new Messages().keys(PageText.BUNDLE);

    static Stream<Map.Entry<String, Class<? extends Enum<?>>>> families() {
        return FAMILIES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_value_is_called_something(Map.Entry<String, Class<? extends Enum<?>>> family) {
        assertThat(Stream.of(family.getValue().getEnumConstants()).map(value -> family.getKey() + "." + value.name()))
                .isSubsetOf(known);
    }
}
