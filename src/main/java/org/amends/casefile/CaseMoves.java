package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.Unmet;
import org.amends.people.Roster;
import org.jdbi.v3.core.Handle;

/** Moves many cases at once for the service itself, in the caller's transaction, which has locked them. */
@ApplicationScoped
public class CaseMoves {

    private final CaseLog log;
    private final Deciding deciding;
    private final Scribe scribe;

    CaseMoves(CaseLog log, Deciding deciding, Scribe scribe) {
        this.log = log;
        this.deciding = deciding;
        this.scribe = scribe;
    }

    /** @param refused the cases that stayed where they are, and the codes of what is in the way */
    public record Moved(int count, Map<UUID, String> refused) {}

    /** What the lifecycle refuses stays where it is, so that one case never stops the others. */
    public Moved moveAll(
            Handle handle, Instant now, Roster roster, List<UUID> ids, BiFunction<LoggedCase, Facts, Command> command) {
        Batch first = new Batch();
        Batch following = new Batch();
        Map<UUID, String> refused = new HashMap<>();
        for (LoggedCase file : log.find(handle, ids)) {
            Facts facts = deciding.facts(now, roster, file.state().packs());
            Command wanted = command.apply(file, facts);
            CaseState state = file.state();
            Decision decision = deciding.lifecycle(file.machine()).decide(state, wanted, new Actor.System(), facts);
            if (!(decision instanceof Decision.Accepted accepted)) {
                refused.put(file.id(), wanted.verb() + ": " + inTheWay(decision));
                continue;
            }
            for (Event event : accepted.events()) {
                state = state.after(event);
                Batch batch = event.seq() == file.state().version() + 1 ? first : following;
                scribe.write(batch, file.id(), file.machine(), event, state, Map.of());
            }
        }
        int moved = first.isEmpty() ? 0 : first.append(handle);
        if (!following.isEmpty()) {
            following.append(handle);
        }
        return new Moved(moved, refused);
    }

    private static String inTheWay(Decision decision) {
        return decision instanceof Decision.Refused unmet
                ? unmet.unmet().stream().map(Unmet::code).collect(Collectors.joining(", "))
                : decision.toString();
    }
}
