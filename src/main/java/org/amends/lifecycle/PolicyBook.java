package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;

/** Every policy pack that a case was ever filed under. A case keeps the packs of the day on which it was received. */
public interface PolicyBook {

    /** The terms for a case that is received now. */
    Terms inForce(CaseKind kind, Channel channel, Instant at);

    /**
     * The terms of a case that was filed under these packs.
     *
     * @param packs each as {@code id@version}
     */
    Terms of(List<String> packs);
}
