package org.amends.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.carriage.PickUp;
import org.amends.carriage.ReturnParcel;
import org.amends.carriage.WaysBack;
import org.amends.returns.law.ReturnMethod;

/**
 * The way back as the private page tells it.
 *
 * @param payer TRADER or CUSTOMER; UNKNOWN while nobody knows the order
 * @param methods what the customer can ask us for
 * @param pickUps when goods can be fetched; none where the day is agreed with a person
 * @param parcels the newest first
 * @param sendBy until when the goods should be on their way; empty once they are, or where none are waited for
 * @param asks whether the case takes a wish now
 * @param sends whether it takes a proof of sending
 */
record WayBackTold(
        OpenedCase opened,
        String payer,
        List<ReturnMethod> methods,
        List<PickUp> pickUps,
        List<Shown> parcels,
        Optional<Instant> sendBy,
        boolean asks,
        boolean sends,
        String key) {

    /**
     * @param over whether its label is no longer accepted
     * @param again whether another label can be asked for
     */
    record Shown(ReturnParcel parcel, boolean over, boolean again) {}

    static WayBackTold of(OpenedCase opened, WaysBack ways, List<ReturnParcel> parcels, Instant now, String key) {
        boolean open = opened.view().status().isOpen();
        boolean sent = parcels.stream().anyMatch(parcel -> parcel.state().wasSent());
        boolean waits = parcels.stream().anyMatch(parcel -> parcel.state().waitsForLabel());
        return new WayBackTold(
                opened,
                ways.payer().map(Enum::name).orElse("UNKNOWN"),
                ways.methods().stream()
                        .filter(method -> method.travels() && method.isArrangedByUs())
                        .toList(),
                ways.pickUps(),
                parcels.stream()
                        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                        .map(parcel -> new Shown(
                                parcel,
                                parcel.isOver(now),
                                open && !waits && (parcel.isUsable(now) || parcel.isOver(now))))
                        .toList(),
                ways.sendBy().filter(by -> open && !sent),
                open && !waits,
                opened.takesSending(),
                key);
    }

    public String token() {
        return opened.token();
    }
}
