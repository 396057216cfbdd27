package org.amends.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an accepted command does beyond its row of the machine: to one promise, one remedy, one offer, the owner. */
final class Consequence {

    private final Unfolding unfolding;
    private final Move move;

    private Consequence(Move move, Unfolding unfolding) {
        this.move = move;
        this.unfolding = unfolding;
    }

    static Fact of(Command command, Move move, Unfolding unfolding) {
        return new Consequence(move, unfolding).of(command);
    }

    private Fact of(Command command) {
        if (command instanceof Command.Acknowledge acknowledge) {
            return acknowledged(acknowledge);
        } else if (command instanceof Command.Inform inform) {
            return informed(inform);
        } else if (command instanceof Command.Ask ask) {
            return wrote(ask.letter(), List.of());
        } else if (command instanceof Command.FollowUp followUp) {
            return wrote(followUp.letter(), List.of());
        } else if (command instanceof Command.Answer answer) {
            return new Fact.Heard(answer.channel(), Question.isIn(answer.words()));
        } else if (command instanceof Command.Note note) {
            return noted(note);
        } else if (command instanceof Command.WaiveAnswer waive) {
            return waived(waive);
        } else if (command instanceof Command.RequireAnswer require) {
            return required(require);
        } else if (command instanceof Command.Extend extend) {
            return extended(extend);
        } else if (command instanceof Command.Classify classify) {
            return new Fact.Classified(classify.cause(), classify.severity());
        } else if (command instanceof Command.NamePerson name) {
            unfolding.own(name.owner());
            return new Fact.PersonNamed(name.person());
        } else if (command instanceof Command.NoteRight right) {
            return new Fact.RightNoted(unfolding.state().lastRight() + 1, right.kind(), right.worth());
        } else if (command instanceof Command.DropRight drop) {
            return new Fact.RightDropped(drop.right());
        } else if (command instanceof Command.ProposeRefusal propose) {
            return new Fact.RefusalProposed(propose.ground());
        } else if (command instanceof Command.OfferHandover offer) {
            return offered(offer);
        } else if (command instanceof Command.AcceptHandover) {
            return handoverAnswered(true);
        } else if (command instanceof Command.DeclineHandover) {
            return handoverAnswered(false);
        } else if (command instanceof Command.Reassign reassign) {
            return reassigned(reassign.to());
        } else if (command instanceof Command.Promise promise) {
            return promised(promise);
        } else if (command instanceof Command.KeepPromise keep) {
            return kept(keep);
        } else if (command instanceof Command.RenegotiatePromise renegotiate) {
            return renegotiated(renegotiate);
        } else if (command instanceof Command.MatchOrder match) {
            return new Fact.OrderMatched(match.order());
        } else if (command instanceof Command.Authorise) {
            return authorised();
        } else if (command instanceof Command.SendGoods) {
            goodsCameBack();
            return new Fact.Plain();
        } else if (command instanceof Command.ReceiveGoods receive) {
            if (unfolding.state().goods().areAllBackWith(receive.units())) {
                goodsCameBack();
            }
            return new Fact.GoodsReceived(receive.units());
        } else if (command instanceof Command.ReverseReceipt reverse) {
            return receiptReversed(reverse);
        } else if (command instanceof Command.Decide decide) {
            return decided(decide);
        } else if (command instanceof Command.Contest contest) {
            return reassigned(contest.reviewer());
        } else if (command instanceof Command.CarryOutRemedy carryOut) {
            return remedyDone(carryOut);
        } else if (command instanceof Command.Reopen reopen) {
            return reopened(reopen);
        } else if (command instanceof Command.Warn warn) {
            unfolding.fire(warn.deadline(), warn.level(), Optional.of(warn.notified()));
            return new Fact.Warned(warn.deadline(), warn.level(), warn.rung(), warn.notified());
        } else if (command instanceof Command.Expire expire) {
            unfolding.fire(expire.deadline(), expire.level(), Optional.empty());
            unfolding.supersede(expire.deadline());
            return new Fact.Plain();
        } else if (command instanceof Command.Escalate escalate) {
            return escalated(escalate);
        } else if (command instanceof Command.AcceptEscalation accept) {
            return escalationAccepted(accept);
        } else if (command instanceof Command.Remind remind) {
            unfolding.fire(remind.deadline(), remind.level(), Optional.empty());
            return new Fact.Plain();
        } else if (command instanceof Command.Lapse lapse) {
            unfolding.fire(lapse.deadline(), lapse.level(), Optional.empty());
            return endedOrPlain(command);
        } else if (command instanceof Command.Deliver deliver) {
            return new Fact.Delivered(deliver.letter(), deliver.channel());
        } else if (command instanceof Command.Bounce bounce) {
            return bounced(bounce);
        }
        return endedOrPlain(command);
    }

    private Fact endedOrPlain(Command command) {
        boolean ends = !move.to().isOpen() && !move.from().equals(Optional.of(move.to()));
        return ends ? new Fact.Ended(endingBy(command)) : new Fact.Plain();
    }

    private static Ending endingBy(Command command) {
        return switch (command.verb()) {
            case CONFIRM -> Ending.CONFIRMED;
            case ACCEPT_DECISION -> Ending.DECISION_ACCEPTED;
            case LAPSE -> Ending.NO_ANSWER;
            case WITHDRAW -> Ending.WITHDRAWN;
            default -> throw new IllegalStateException(command.verb() + " does not end a case");
        };
    }

    /** Publication on the customer's page is its own proof; a mail fulfils the duty when the relay has taken it. */
    private Fact acknowledged(Command.Acknowledge acknowledge) {
        if (!acknowledge.letter().byMail()) {
            unfolding.endAll(DeadlineKind.ACKNOWLEDGE, Verdict.MET);
        }
        return wrote(
                acknowledge.letter(),
                acknowledge.points().stream().map(Command.ReadPoint::number).toList());
    }

    /** What a letter says will happen next is owed by its date, like everything else that we say we do. */
    private Fact.Wrote wrote(Command.Letter letter, List<Integer> points) {
        letter.nextStep().ifPresent(step -> unfolding.hearAgainBy(step.by()));
        return new Fact.Wrote(
                letter.language(),
                letter.byMail(),
                letter.nextStep().map(Command.NextStep::by),
                points,
                letter.warnings(),
                letter.overrides() ? letter.overridable() : List.of(),
                letter.legalTexts());
    }

    private Fact informed(Command.Inform inform) {
        Fact.Wrote letter = wrote(inform.letter(), List.of());
        if (inform.summarises().isEmpty()) {
            return letter;
        }
        List<Integer> promises = inform.summarises().stream().sorted().toList();
        promises.forEach(number -> promise(number).summary().ifPresent(unfolding::done));
        return new Fact.Summarised(letter, promises);
    }

    /** S1-29: whom the complaint is about is told nothing of what colleagues say about it. */
    private Fact noted(Command.Note note) {
        if (note.mentions().isEmpty()) {
            return new Fact.Plain();
        }
        Map<Boolean, List<UUID>> byPartiality =
                note.mentions().stream().distinct().collect(Collectors.partitioningBy(unfolding::isPartial));
        return new Fact.Noted(byPartiality.getOrDefault(false, List.of()), byPartiality.getOrDefault(true, List.of()));
    }

    /** Only the clock of this message stops; nobody has written to the customer, so every other one runs on. */
    private Fact waived(Command.WaiveAnswer waive) {
        message(waive.message()).deadline().ifPresent(unfolding::supersede);
        return new Fact.AnswerWaived(waive.message(), waive.reason());
    }

    /** The customer has waited since they wrote, whatever was thought of their message meanwhile. */
    private Fact required(Command.RequireAnswer require) {
        unfolding.countFrom(message(require.message()).at());
        return new Fact.AnswerRequired(require.message());
    }

    private CustomerMessage message(int number) {
        return unfolding.state().message(number).orElseThrow();
    }

    private Fact offered(Command.OfferHandover offer) {
        unfolding.start(DeadlineKind.ACCEPT_HANDOVER, move.verb(), offer.to(), false);
        return new Fact.HandoverOffered(unfolding.state().lastHandover() + 1, offer.to());
    }

    private Fact extended(Command.Extend extend) {
        OpenDeadline running = unfolding.state().openDeadline(extend.deadline()).orElseThrow();
        unfolding.supersede(running.number());
        int renewed = unfolding.extend(running, extend.by());
        return new Fact.Extended(running.number(), renewed, extend.by(), wrote(extend.letter(), List.of()));
    }

    /** A bounced acknowledgement was none: what began with it has to begin again with the next one. */
    private Fact bounced(Command.Bounce bounce) {
        if (move.to() == CaseStatus.RECEIVED && !move.from().equals(Optional.of(CaseStatus.RECEIVED))) {
            unfolding.state().openDeadlines().stream()
                    .filter(deadline -> deadline.kind() == DeadlineKind.STATUTORY_FINAL)
                    .filter(deadline -> deadline.startedBy() == Verb.ACKNOWLEDGE)
                    .forEach(deadline -> unfolding.supersede(deadline.number()));
        }
        owedAgain(bounce.letter());
        return new Fact.Bounced(bounce.letter());
    }

    /** A summary that came back was none. */
    private void owedAgain(int letter) {
        if (unfolding.state().status().isOpen()) {
            unfolding
                    .state()
                    .summarisedBy(letter)
                    .forEach(promise -> unfolding.start(DeadlineKind.SUMMARY, Verb.PROMISE, unfolding.owner(), false));
        }
    }

    private Fact handoverAnswered(boolean accepted) {
        CaseState.HandoverOffer offer = unfolding.state().pendingHandover().orElseThrow();
        if (accepted) {
            unfolding.own(offer.to());
        }
        return new Fact.HandoverAnswered(offer.number());
    }

    private Fact reassigned(UUID to) {
        unfolding.own(to);
        return new Fact.Reassigned(to);
    }

    private Fact promised(Command.Promise promise) {
        Command.PromiseDetails details = promise.details();
        unfolding.startDue(DeadlineKind.PROMISE, promise.by(), unfolding.owner());
        details.madeOver().ifPresent(this::oweSummary);
        return new Fact.Promised(
                unfolding.state().lastPromise() + 1,
                promise.by(),
                details.admits().isPresent(),
                promise.callback(),
                details.when().isPresent(),
                details.courtesy().isPresent(),
                details.madeOver(),
                unfolding.feasible());
    }

    private void oweSummary(Channel madeOver) {
        if (madeOver.isSpoken()) {
            unfolding.start(DeadlineKind.SUMMARY, Verb.PROMISE, unfolding.owner(), false);
        }
    }

    private Fact kept(Command.KeepPromise keep) {
        unfolding.done(promise(keep.promise()).deadline());
        return new Fact.PromiseKept(keep.promise());
    }

    private Fact renegotiated(Command.RenegotiatePromise renegotiate) {
        unfolding.supersede(promise(renegotiate.promise()).deadline());
        unfolding.startDue(DeadlineKind.PROMISE, renegotiate.by(), unfolding.owner());
        oweSummary(renegotiate.agreedOver());
        return new Fact.PromiseRenegotiated(
                renegotiate.promise(),
                unfolding.state().lastPromise() + 1,
                renegotiate.by(),
                renegotiate.agreedAt(),
                renegotiate.agreedOver(),
                unfolding.feasible());
    }

    private PromiseState promise(int number) {
        return Optional.ofNullable(unfolding.state().promises().get(number)).orElseThrow();
    }

    private Fact decided(Command.Decide decide) {
        List<Fact.RemedyOwed> owed = new ArrayList<>();
        for (RemedyPlan plan : decide.remedies()) {
            unfolding.startDue(DeadlineKind.REMEDY, plan.by(), plan.owner());
            int number = unfolding.state().lastRemedy() + owed.size() + 1;
            owed.add(new Fact.RemedyOwed(number, plan.kind(), plan.amount(), plan.owner(), plan.by()));
        }
        return new Fact.Decided(
                unfolding.state().decisions() + 1,
                decide.outcome(),
                decide.answers().stream()
                        .map(answer -> new Fact.PointDecided(answer.point(), answer.outcome()))
                        .toList(),
                owed,
                decide.nextResort().map(Command.NextResort::until),
                wrote(decide.letter(), List.of()));
    }

    /** What is granted is owed from now on; a withdrawal's money has been owed since it was declared. */
    private Fact authorised() {
        CaseState state = unfolding.state();
        Declaration.OrderedGoods goods =
                state.declaration().flatMap(Declaration::order).orElseThrow();
        if (!state.goods().refundRuns() && !state.awaitsGoods()) {
            unfolding.oweRefund();
        }
        return new Fact.Authorised(new Fact.RemedyOwed(
                state.lastRemedy() + 1,
                RemedyKind.REFUND,
                Optional.of(goods.refund()),
                unfolding.owner(),
                unfolding.refundDue()));
    }

    /** There is nothing left to wait for; what comes later ends no waiting. */
    private void goodsCameBack() {
        CaseState state = unfolding.state();
        boolean paid = state.goods().isAuthorised() && state.remediesOwed().isEmpty();
        if (state.goods().moneyIsOwed() && !state.goods().refundRuns() && !paid) {
            unfolding.startRefund();
        }
    }

    /** The money's clock stops where it ran because of these goods alone. What began before them, or without them, runs on. */
    private Fact receiptReversed(Command.ReverseReceipt reverse) {
        CaseState state = unfolding.state();
        boolean moneyWaits = state.status().isOpen()
                && state.awaitsGoodsWithout(reverse.receipt())
                && state.openDeadlines().stream().noneMatch(Consequence::ranFromTheFirst);
        if (moneyWaits) {
            unfolding.endAll(DeadlineKind.REFUND, Verdict.SUPERSEDED);
        }
        return new Fact.ReceiptReversed(
                reverse.receipt(), state.goods().receipt(reverse.receipt()).orElseThrow(), moneyWaits);
    }

    /** The order was found when the money was owed already. */
    private static boolean ranFromTheFirst(OpenDeadline deadline) {
        return deadline.kind() == DeadlineKind.REFUND && deadline.startedBy() == Verb.FILE;
    }

    private Fact remedyDone(Command.CarryOutRemedy carryOut) {
        CaseState.RemedyState remedy = Optional.ofNullable(
                        unfolding.state().remedies().get(carryOut.remedy()))
                .orElseThrow();
        unfolding.done(remedy.deadline());
        return new Fact.RemedyDone(carryOut.remedy(), carryOut.proofKind());
    }

    private Fact reopened(Command.Reopen reopen) {
        unfolding.own(reopen.owner());
        boolean denied =
                unfolding.state().status() == CaseStatus.SETTLED && !(unfolding.actor() instanceof Actor.System);
        return new Fact.Reopened(denied);
    }

    private Fact escalated(Command.Escalate escalate) {
        unfolding.miss(escalate.deadline());
        unfolding.fire(escalate.deadline(), escalate.level(), Optional.of(escalate.notified()));
        return new Fact.RungFired(escalate.deadline(), escalate.level(), escalate.rung(), escalate.notified());
    }

    /**
     * The accepted ladder stops; the plan has its own, which begins one rung above the accepted one. Whoever takes a
     * case whose handover nobody answered has ended that duty with it: there is nothing left to plan.
     */
    private Fact escalationAccepted(Command.AcceptEscalation accept) {
        if (accept.deed() == Deed.TAKE && unfolding.actor() instanceof Actor.Staff taker) {
            unfolding.endAll(DeadlineKind.ACCEPT_HANDOVER, Verdict.SUPERSEDED);
            unfolding.own(taker.id());
        }
        if (unfolding.isOwed(accept.deadline())) {
            unfolding.quiet(accept.deadline());
            unfolding.startPlan(accept.deadline(), accept.by(), accepted(accept).next());
        }
        return new Fact.EscalationAccepted(
                accept.deadline(), accept.level(), accept.deed(), accept.by(), accept.helper());
    }

    private Rung accepted(Command.AcceptEscalation accept) {
        return unfolding
                .state()
                .firedRung(accept.deadline(), accept.level())
                .orElseThrow()
                .rung();
    }
}
