package org.amends.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to a case. Every verb that succeeds writes one event with its name. */
public enum Verb {
    FILE(Command.File.class),
    ACKNOWLEDGE(Command.Acknowledge.class),
    START(Command.Start.class),
    INFORM(Command.Inform.class),
    ASK(Command.Ask.class),
    ANSWER(Command.Answer.class),
    /** A message of the customer needs no answer, and somebody says why. */
    WAIVE_ANSWER(Command.WaiveAnswer.class),
    /** It needs one after all. */
    REQUIRE_ANSWER(Command.RequireAnswer.class),
    RESUME(Command.Resume.class),
    NOTE(Command.Note.class),
    /** What it was that went wrong, by the organisation's list. */
    CLASSIFY(Command.Classify.class),
    MARK_HEATED(Command.MarkHeated.class),
    /** The complaint is about a colleague's conduct. */
    NAME_PERSON(Command.NamePerson.class),
    /** The customer is entitled to something that they may not know of. */
    NOTE_RIGHT(Command.NoteRight.class),
    /** That was a mistake. */
    DROP_RIGHT(Command.DropRight.class),
    /** A ground of refusal and what proves it, for a second person to look at. */
    PROPOSE_REFUSAL(Command.ProposeRefusal.class),
    CONFIRM_REFUSAL(Command.ConfirmRefusal.class),
    /** Somebody above the owner has looked at the case and says what is done. */
    ATTEND(Command.Attend.class),
    OFFER_HANDOVER(Command.OfferHandover.class),
    ACCEPT_HANDOVER(Command.AcceptHandover.class),
    DECLINE_HANDOVER(Command.DeclineHandover.class),
    REASSIGN(Command.Reassign.class),
    PROMISE(Command.Promise.class),
    KEEP_PROMISE(Command.KeepPromise.class),
    RENEGOTIATE_PROMISE(Command.RenegotiatePromise.class),
    /** The day of the answer moves, by a letter that gives the reason, where the rules allow it. */
    EXTEND(Command.Extend.class),
    MATCH_ORDER(Command.MatchOrder.class),
    /** A withdrawal needs no decision: once it is acknowledged, its money is owed. */
    AUTHORISE(Command.Authorise.class),
    /** The customer shows that the goods are on their way back. */
    SEND_GOODS(Command.SendGoods.class),
    /** Goods have come back, all or some. */
    RECEIVE_GOODS(Command.ReceiveGoods.class),
    /** They were counted on the wrong case. */
    REVERSE_RECEIPT(Command.ReverseReceipt.class),
    DECIDE(Command.Decide.class),
    ACCEPT_DECISION(Command.AcceptDecision.class),
    CONTEST(Command.Contest.class),
    CARRY_OUT_REMEDY(Command.CarryOutRemedy.class),
    SETTLE(Command.Settle.class),
    FOLLOW_UP(Command.FollowUp.class),
    CONFIRM(Command.Confirm.class),
    REOPEN(Command.Reopen.class),
    WITHDRAW(Command.Withdraw.class),
    /** The time of a duty is running out. */
    WARN(Command.Warn.class),
    /** A rung of a ladder fires. */
    ESCALATE(Command.Escalate.class),
    ACCEPT_ESCALATION(Command.AcceptEscalation.class),
    /** The customer is reminded that we wait for them. */
    REMIND(Command.Remind.class),
    /** The customer was asked, reminded, and did not answer. */
    LAPSE(Command.Lapse.class),
    /** A short way is over. */
    EXPIRE(Command.Expire.class),
    /** A channel proves that it took a letter. */
    DELIVER(Command.Deliver.class),
    /** A channel refuses a letter for good. */
    BOUNCE(Command.Bounce.class);

    static final Map<Class<?>, Verb> BY_COMMAND =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Verb::command, Function.identity()));

    private final Class<? extends Command> command;

    Verb(Class<? extends Command> command) {
        this.command = command;
    }

    static Verb of(Command command) {
        return Optional.ofNullable(BY_COMMAND.get(command.getClass())).orElseThrow();
    }

    /** The type of the command that asks for it. */
    Class<? extends Command> command() {
        return command;
    }
}
