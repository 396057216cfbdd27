package org.amends.audit;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Goes through the whole history, one page of cases after the other, each page as of one moment. */
final class Proof {

    static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PAGE = 200;

    private final Snapshot snapshot;
    private final Findings findings = new Findings();

    Proof(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Findings all() {
        database();
        UUID last = BEFORE_ALL;
        List<CaseRows> page = page(last);
        while (!page.isEmpty()) {
            page.forEach(rows -> CaseCheck.check(rows, findings));
            last = page.get(page.size() - 1).file.id();
            page = page(last);
        }
        return findings;
    }

    /** @return empty findings also when there is no such case */
    boolean one(String reference) {
        return snapshot.read(handle -> new CaseRowsReader(handle).find(reference))
                .map(rows -> {
                    CaseCheck.check(rows, findings);
                    return rows;
                })
                .isPresent();
    }

    Findings findings() {
        return findings;
    }

    private void database() {
        snapshot.read(handle -> {
            // Looking for orphans reads every table once, which may take longer than a request may.
            handle.execute("SET LOCAL statement_timeout = 0");
            Transitions.check(handle, findings);
            Guards.check(handle, findings);
            Orphans.check(handle, findings);
            return findings;
        });
    }

    private List<CaseRows> page(UUID after) {
        return snapshot.read((Handle handle) -> new CaseRowsReader(handle).after(after, PAGE));
    }
}
