package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Facts;
import org.amends.people.Roster;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Moves many cases at once for the service itself, in the caller's transaction, which has locked them. */
@ApplicationScoped
public class CaseMoves {

    private static final Logger LOG = Logger.getLogger(CaseMoves.class);

    private final CaseLog log;
    private final Deciding deciding;
    private final Scribe scribe;

    CaseMoves(CaseLog log, Deciding deciding, Scribe scribe) {
        this.log = log;
        this.deciding = deciding;
        this.scribe = scribe;
    }

    /**
     * What the lifecycle refuses is logged as a fault and left where it is, so that one case never stops the others.
     *
     * @return how many cases moved
     */
    public int moveAll(
            Handle handle, Instant now, Roster roster, List<UUID> ids, BiFunction<LoggedCase, Facts, Command> command) {
        Batch first = new Batch();
        Batch following = new Batch();
        for (LoggedCase file : log.find(handle, ids)) {
            Facts facts = deciding.facts(now, roster, file.state().packs());
            Command wanted = command.apply(file, facts);
            CaseState state = file.state();
            for (Event event : decide(file, wanted, facts)) {
                state = state.after(event);
                Batch batch = event.seq() == file.state().version() + 1 ? first : following;
                scribe.write(batch, file.id(), file.machine(), event, state, Map.of());
            }
        }
        int moved = first.isEmpty() ? 0 : first.append(handle);
        if (!following.isEmpty()) {
            following.append(handle);
        }
        return moved;
    }

    private List<Event> decide(LoggedCase file, Command command, Facts facts) {
        Decision decision = deciding.lifecycle(file.machine()).decide(file.state(), command, new Actor.System(), facts);
        if (decision instanceof Decision.Accepted accepted) {
            return accepted.events();
        }
        LOG.errorf("%s of %s is refused: %s", command.verb(), file.reference(), decision);
        return List.of();
    }
}
