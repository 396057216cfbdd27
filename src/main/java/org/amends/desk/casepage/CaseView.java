package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.CustomerMessage;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.web.Due;

/**
 * A case as its page shows it.
 *
 * @param ending how it ended, or nothing
 * @param due the nearest deadline; empty when nothing is owed any more
 * @param chasers how often the customer had to come after us
 * @param cause what went wrong, once somebody has said it
 * @param named the names of those whose conduct the complaint is about
 * @param rights what the customer is entitled to, as far as somebody here knows
 * @param last what the customer said last
 * @param erased whether its words are gone for good
 * @param history the newest first
 */
@TemplateData
public record CaseView(
        String reference,
        int version,
        String title,
        CaseStatus status,
        String ending,
        Optional<Owed> due,
        long brokenPromises,
        int chasers,
        Optional<Cause> cause,
        boolean heated,
        List<String> named,
        List<Right> rights,
        Customer customer,
        Owner owner,
        Last last,
        String wantedOutcome,
        String impact,
        List<Point> points,
        List<Owed> owed,
        List<Promise> promises,
        List<Remedy> remedies,
        List<Rungs> rungs,
        Optional<Decision> decision,
        Optional<Step> nextStep,
        String openQuestion,
        Optional<CameBack> cameBack,
        boolean erased,
        List<Happening> history) {

    /**
     * Our last letter did not arrive.
     *
     * @param reason as the mail server gave it
     * @param otherWay a telephone number or an address on file
     */
    @TemplateData
    public record CameBack(Instant at, String reason, String otherWay) {}

    /** What was promised in words and is not in writing yet. */
    public List<Promise> unwritten() {
        return promises.stream().filter(Promise::unwritten).toList();
    }

    /** @param worth at least how much money it is, or nothing */
    @TemplateData
    public record Right(int number, String kind, String what, String worth) {

        /** Of the form that drops it. */
        public String form() {
            return "drop-" + number;
        }
    }

    @TemplateData
    public record Customer(String name, String email, String phone, String address, String language) {}

    /**
     * @param offeredTo who was asked to take the case, or nothing
     * @param offeredToReader whether that is the reader
     */
    @TemplateData
    public record Owner(
            String id,
            String name,
            boolean present,
            String team,
            String offeredTo,
            boolean offeredToReader,
            String note) {}

    /** @param seq the number of the event that wrote it down */
    @TemplateData
    public record Last(int seq, String words, Instant at, Due ago) {

        private static final int FITS = 1_000;
        private static final int LINES = 14;

        /** Whether it would push the answer to it out of sight. */
        public boolean isLong() {
            return words.length() > FITS || words.lines().count() > LINES;
        }
    }

    /** @param outcome how it was decided, or nothing */
    @TemplateData
    public record Point(int number, String words, String outcome, String answer) {

        public String tone() {
            return outcome.equals("NOT_UPHELD") ? "" : "good";
        }

        public String icon() {
            return outcome.equals("NOT_UPHELD") ? "minus" : "check";
        }
    }

    /** @param code names the sentence that says it */
    @TemplateData
    public record Cause(String code, int severity) {}

    /**
     * @param verdict what became of it; empty while it can still be met
     * @param alarm why somebody above is asked, or nothing
     * @param movable whether a letter may move its date
     */
    @TemplateData
    public record Owed(
            int number,
            DeadlineKind kind,
            Due due,
            String person,
            boolean open,
            Optional<Verdict> verdict,
            String alarm,
            boolean movable,
            WhyView why) {

        /** Of the form that moves its date. */
        public String form() {
            return "extend-" + number;
        }

        public boolean isMissed() {
            return verdict.equals(Optional.of(Verdict.MISSED));
        }
    }

    @TemplateData
    public record Promise(
            int number,
            String what,
            Instant by,
            PromiseStanding standing,
            boolean open,
            String how,
            String when,
            String courtesy,
            String earlyReason,
            String madeOver,
            boolean unwritten) {

        public String tone() {
            return switch (standing) {
                case OPEN -> "info";
                case KEPT -> "good";
                case BROKEN, KEPT_LATE -> "late";
                case RENEGOTIATED, RELEASED -> "";
            };
        }

        public String icon() {
            return switch (standing) {
                case OPEN -> "flag";
                case KEPT -> "check";
                case BROKEN, KEPT_LATE -> "cross";
                case RENEGOTIATED, RELEASED -> "minus";
            };
        }

        /** Only before its date, and only while it is not broken. */
        public boolean isMovable() {
            return standing == PromiseStanding.OPEN;
        }
    }

    @TemplateData
    public record Remedy(
            int number,
            RemedyKind kind,
            String what,
            String amount,
            String person,
            Due due,
            boolean current,
            boolean open,
            String proof) {}

    /** @param acceptable whether the reader can accept it now */
    @TemplateData
    public record Rungs(
            int deadline,
            int level,
            DeadlineKind kind,
            Rung rung,
            String person,
            Instant at,
            boolean acceptable,
            Optional<Accepted> accepted) {

        /** Of the form that accepts it. */
        public String form() {
            return "rung-" + deadline + "-" + level;
        }
    }

    @TemplateData
    public record Accepted(String person, Deed deed, String plan, Instant by) {}

    @TemplateData
    public record Decision(String outcome, Instant at, String person, String finding, String evidence) {}

    @TemplateData
    public record Step(String what, Instant by) {}

    /**
     * @param who the person's name; empty when the service did it by itself
     * @param what a short word about it: whom a handover went to, what was promised
     * @param words what was written, or nothing
     * @param because why a letter went out in spite of a warning, or nothing
     * @param internal whether the customer never sees it
     * @param onTheirWord whether somebody here did it for the customer, who had said so in a message
     * @param mentioned the names of those whom a note mentions and who were told
     * @param withheld the names of those who were not
     * @param message what became of the customer's message; empty for everything else
     */
    @TemplateData
    public record Happening(
            int seq,
            Verb verb,
            String icon,
            String tone,
            String who,
            boolean byCustomer,
            String what,
            Optional<DeadlineKind> missed,
            Instant at,
            String words,
            String because,
            String language,
            boolean internal,
            boolean onTheirWord,
            String mentioned,
            String withheld,
            Optional<CustomerMessage> message) {

        public boolean waits() {
            return message.filter(CustomerMessage::waits).isPresent();
        }

        /** Whether it is a message that needs no answer. */
        public boolean waived() {
            return message.filter(CustomerMessage::isWaived).isPresent();
        }

        /** Of the form that says that it needs no answer. */
        public String waiveForm() {
            return "waive-" + seq;
        }

        /** Of the form that takes that back. */
        public String requireForm() {
            return "require-" + seq;
        }
    }
}
