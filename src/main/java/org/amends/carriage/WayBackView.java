package org.amends.carriage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.returns.law.Payer;
import org.amends.returns.law.ReturnMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The way back of a case's goods as the API shows it to staff.
 *
 * @param payer who bears the cost; absent while nobody knows the order
 * @param methods what is offered
 * @param sendBy until when the goods should be on their way; nothing happens by itself after it
 * @param pickUps when goods can be fetched; none where the day is agreed with a person
 * @param parcels by their numbers
 */
@Schema(name = "WayBack")
public record WayBackView(
        Optional<Payer> payer,
        List<ReturnMethod> methods,
        Optional<Instant> sendBy,
        List<PickUp> pickUps,
        List<ParcelView> parcels) {

    /**
     * @param carrier who makes its label: BY_HAND, a connector, or OWN for a carrier of the customer's
     * @param validUntil after which the carrier refuses its label
     */
    @Schema(name = "ParcelOnItsWay")
    public record ParcelView(
            UUID id,
            int number,
            ReturnMethod method,
            String carrier,
            ParcelState state,
            Optional<String> tracking,
            Optional<String> link,
            Optional<String> instructions,
            Optional<Instant> validUntil,
            Optional<PickUp> pickUp,
            List<EventView> events) {}

    /** @param at when it happened, as its source says */
    @Schema(name = "ParcelEvent")
    public record EventView(ParcelState state, Instant at, Optional<String> note) {}

    static WayBackView of(WaysBack ways, List<ReturnParcel> parcels, ParcelBook book) {
        return new WayBackView(
                ways.payer(),
                List.copyOf(ways.methods()),
                ways.sendBy(),
                ways.pickUps(),
                parcels.stream()
                        .map(parcel -> parcel(parcel, book.events(parcel.id())))
                        .toList());
    }

    private static ParcelView parcel(ReturnParcel parcel, List<ParcelBook.Happened> events) {
        return new ParcelView(
                parcel.id(),
                parcel.number(),
                parcel.method(),
                parcel.carrier(),
                parcel.state(),
                parcel.tracking(),
                parcel.link(),
                parcel.instructions(),
                parcel.validUntil(),
                parcel.pickUp(),
                events.stream()
                        .map(event -> new EventView(event.state(), event.at(), event.note()))
                        .toList());
    }
}
