package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.casefile.Result;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.problem.Problem;

/** Records what somebody with a parcel in their hands says, on the case as it is now: what is counted does not depend on what else happened. */
@ApplicationScoped
public class GoodsDesk {

    private static final int TRIES = 5;

    private final CaseLog log;
    private final CaseCommands commands;
    private final Refusals refusals;
    private final Replies replies;

    GoodsDesk(CaseLog log, CaseCommands commands, Refusals refusals, Replies replies) {
        this.log = log;
        this.commands = commands;
        this.refusals = refusals;
        this.replies = replies;
    }

    /**
     * Who says it.
     *
     * @param actor to the case, for the command that comes of it
     * @param principal whose keys they are
     * @param page where it is said
     */
    public record Speaker(Function<Command, Actor> actor, String principal, String page) {

        static Speaker of(StaffMember member, CaseReference reference) {
            Actor actor = CaseRequests.actor(member);
            return new Speaker(
                    command -> command instanceof Command.Reopen ? new Actor.System() : actor,
                    "staff " + member.id(),
                    "/desk/receive/" + reference);
        }

        /** What the customer asks of nobody in person is noted by the service, which also opens a case again. */
        public static Speaker customer(LoggedCase file) {
            return new Speaker(
                    command -> command instanceof Command.Note || command instanceof Command.Reopen
                            ? new Actor.System()
                            : new Actor.Customer(),
                    "customer " + file.id(),
                    "/c/" + file.reference() + "/way-back");
        }
    }

    /**
     * Once for each key, however often a form is sent.
     *
     * @param key the page's own random text
     * @param said what was typed, so that other words under the same key are another deed
     * @throws Problem saying what is wrong, and nothing is recorded
     */
    public void record(
            CaseReference reference,
            StaffMember member,
            String key,
            String said,
            BiFunction<LoggedCase, UUID, GoodsDeed> deed) {
        record(reference, Speaker.of(member, reference), key, said, file -> deed.apply(file, member.id()));
    }

    /** The same for whoever speaks. */
    public void record(
            CaseReference reference, Speaker speaker, String key, String said, Function<LoggedCase, GoodsDeed> deed) {
        IdempotencyKey once = once(speaker, key, said);
        for (int i = 0; i < TRIES; i++) {
            if (replies.find(once).isPresent()) {
                return;
            }
            LoggedCase file = log.find(reference).orElseThrow(() -> Problem.notFound("case"));
            GoodsDeed made = deed.apply(file);
            CaseCommands.Demand demand = new CaseCommands.Demand(
                    reference,
                    Optional.empty(),
                    Optional.of(file.state().version()),
                    speaker.actor().apply(made.command()),
                    Optional.of(once));
            Result result = commands.execute(demand, logged -> made.command(), made.beside());
            if (result instanceof Result.Done) {
                return;
            }
            if (!(result instanceof Result.Stale)) {
                throw refusals.problem(result);
            }
        }
        throw Problem.conflict("/problems/busy-case", "Others are at work on this case. Send it once more.");
    }

    private static IdempotencyKey once(Speaker speaker, String key, String said) {
        String digest = Integer.toHexString(said.hashCode()) + "-" + said.length();
        return new IdempotencyKey(
                speaker.principal(),
                "goods " + key + " " + digest,
                Fingerprint.of("POST", speaker.page(), ("\"" + digest + "\"").getBytes(StandardCharsets.US_ASCII)));
    }
}
