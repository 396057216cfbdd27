package org.amends.returns;

import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.CaseKind;
import org.amends.returns.law.AskedLine;
import org.amends.returns.law.Asker;
import org.amends.returns.law.ReturnKind;

/**
 * On what ground somebody asks about goods, as far as they said.
 *
 * @param declared when they did: this alone decides what is in time
 * @param faultShowedAt when a fault showed; empty where there is none, or nobody said
 * @param lowerPrice what the same thing costs now
 * @param asker whether they bought it
 */
public record Ground(
        ReturnKind kind,
        Instant declared,
        Optional<Instant> faultShowedAt,
        Optional<AskedLine.PriceSeen> lowerPrice,
        Asker asker) {

    /** By the buyer. */
    public Ground(
            ReturnKind kind,
            Instant declared,
            Optional<Instant> faultShowedAt,
            Optional<AskedLine.PriceSeen> lowerPrice) {
        this(kind, declared, faultShowedAt, lowerPrice, Asker.BUYER);
    }

    public static Ground of(CaseKind kind, Instant declared) {
        return new Ground(ReturnKind.valueOf(kind.name()), declared, Optional.empty(), Optional.empty());
    }

    Ground by(Asker other) {
        return new Ground(kind, declared, faultShowedAt, lowerPrice, other);
    }

    /** A lower price moves no goods: whoever keeps them may still bring them back another time. */
    boolean takesUnits() {
        return kind != ReturnKind.PRICE_ADJUSTMENT;
    }

    /**
     * Whether the rules may give the money back without anybody having to look; a fault is looked at, and so is to whom the money
     * for a gift goes.
     */
    boolean isGrantedByRules() {
        return asker == Asker.BUYER && (kind == ReturnKind.WITHDRAWAL || kind == ReturnKind.RETURN);
    }
}
