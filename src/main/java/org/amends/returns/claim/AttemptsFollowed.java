package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseState.RemedyState;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RemedyKind;
import org.jdbi.v3.core.Handle;

/** Writes a repair or replacement down for the goods of its order, in the transaction in which it is carried out. */
@ApplicationScoped
class AttemptsFollowed implements Following {

    private final ClaimRecords records;

    AttemptsFollowed(ClaimRecords records) {
        this.records = records;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.RemedyDone done) {
            Optional.ofNullable(file.state().remedies().get(done.remedy()))
                    .map(RemedyState::kind)
                    .filter(kind -> kind == RemedyKind.REPAIR || kind == RemedyKind.REPLACEMENT)
                    .ifPresent(kind ->
                            Claims.goods(file).ifPresent(goods -> write(handle, file, event, goods, kind, done)));
        }
    }

    private void write(
            Handle handle, LoggedCase file, Event event, OrderedGoods goods, RemedyKind kind, Fact.RemedyDone done) {
        goods.lines()
                .forEach(line -> records.tried(
                        handle,
                        goods.order(),
                        new Attempt(line.line(), file.id(), done.remedy(), kind, file.receivedAt(), event.at())));
    }
}
