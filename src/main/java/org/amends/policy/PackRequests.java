package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.platform.problem.Problem;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackRef;

/** Finds the pack that an address names, and says no in the form of a problem. */
@ApplicationScoped
class PackRequests {

    private final PackShelf shelf;

    PackRequests(PackShelf shelf) {
        this.shelf = shelf;
    }

    /** @throws Problem 404 */
    PackShelf.Stored pack(String id, int version) {
        try {
            return shelf.find(new PackRef(new PackId(id), version)).orElseThrow(() -> Problem.notFound("pack"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("pack");
        }
    }

    /** The text itself is wrong. */
    static Problem refused(List<Fault> faults) {
        return Problem.of(422, "/problems/pack-refused", "Not a pack that can be promised", sentence(faults))
                .with("faults", faults);
    }

    /** The text may be right, but not as things are now. */
    static Problem notNow(List<Fault> faults) {
        return Problem.conflict("/problems/pack-not-now", sentence(faults)).with("faults", faults);
    }

    private static String sentence(List<Fault> faults) {
        return faults.size() == 1
                ? faults.get(0).message()
                : "Nothing was changed. " + faults.size() + " things have to be put right first.";
    }
}
