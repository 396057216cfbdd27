package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.desk.warehouse.LyingParcels;
import org.amends.goods.Parcels;

/** A label that is scanned at the dock finds the parcel that lies here without a case. */
@ApplicationScoped
class StraysAtTheDock implements LyingParcels {

    private final StrayBook book;

    StraysAtTheDock(StrayBook book) {
        this.book = book;
    }

    @Override
    public Optional<Lying> under(String text) {
        return book.lying(Parcels.folded(text)).map(parcel -> new Lying(parcel.id(), parcel.place()));
    }
}
