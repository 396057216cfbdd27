package org.amends.desk.money;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.people.StaffMember;
import org.amends.remedy.refund.MovementState;
import org.amends.remedy.refund.RefundTasks;
import org.amends.remedy.refund.RefundTasks.Asked;
import org.amends.web.Amounts;
import org.amends.web.Due;

/**
 * Refunds that wait for a person, the earliest date first.
 *
 * @param next where the rest begins; empty when this is all
 */
@TemplateData
public record MoneyList(View view, List<Row> rows, String next) {

    /** What is looked at. */
    public enum View {
        /** What I have to pay by hand. */
        MINE,
        APPROVAL,
        PAYOUT,
        /** What failed or came back, and what nobody knows of. */
        TROUBLE;

        /** @param acts whether the reader pays at all */
        static Optional<View> named(String name, boolean acts) {
            return Arrays.stream(values())
                    .filter(view -> view.path().equals(name))
                    .filter(view -> acts || view != MINE)
                    .findFirst();
        }

        Asked asked(StaffMember member) {
            return new Asked(this == MINE ? Optional.of(member.id()) : Optional.empty(), states(), this == TROUBLE);
        }

        private Set<MovementState> states() {
            return switch (this) {
                case MINE, PAYOUT -> EnumSet.of(MovementState.PENDING);
                case APPROVAL -> EnumSet.of(MovementState.PROPOSED);
                case TROUBLE -> EnumSet.of(MovementState.UNKNOWN, MovementState.FAILED, MovementState.REVERSED);
            };
        }

        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param acts whether the reader pays at all */
    public List<View> views(boolean acts) {
        return Stream.of(View.values())
                .filter(view -> acts || view != View.MINE)
                .toList();
    }

    /**
     * @param standing the name of the sentence that says where it stands
     * @param since when it came to stand so
     */
    @TemplateData
    public record Row(
            String reference,
            String customer,
            int remedy,
            String amount,
            String standing,
            String tone,
            String icon,
            String payer,
            Due due,
            Due since) {

        static Row of(RefundTasks.Waiting waiting, Instant now, Locale locale) {
            MovementState state = waiting.movement().state();
            boolean byHand = state == MovementState.PENDING;
            return new Row(
                    waiting.reference(),
                    waiting.customer(),
                    waiting.movement().remedy(),
                    Amounts.text(
                            waiting.asked().minor(), waiting.asked().currency().getCurrencyCode(), locale),
                    byHand ? MoneyView.Movement.BY_HAND : state.name(),
                    state == MovementState.FAILED || state == MovementState.REVERSED ? "late" : "soon",
                    state == MovementState.PROPOSED ? "pause" : byHand ? "clock" : "alert",
                    waiting.payer().name(),
                    Due.of(waiting.by(), now),
                    Due.of(waiting.since(), now));
        }
    }
}
