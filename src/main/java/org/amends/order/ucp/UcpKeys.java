package org.amends.order.ucp;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.order.ucp.UcpOrder.Identities;
import org.amends.order.ucp.UcpOrder.ReturnsPart;
import org.jspecify.annotations.Nullable;

/** Reads by what an order's customer may look it up. */
final class UcpKeys {

    private static final String IDENTITIES = "x-returns.identities.";

    private final Faults faults;
    private final Set<LookupKey> keys = new HashSet<>();

    UcpKeys(Faults faults) {
        this.faults = faults;
    }

    Set<LookupKey> read(String externalId, ReturnsPart more) {
        Optional<String> number = Spelling.code(externalId);
        if (more.identities() != null && number.isPresent()) {
            identities(number.get(), more.identities());
        }
        key(
                "x-returns.receiptNo",
                more.receiptNo(),
                Spelling::code,
                "Give the receipt's number.",
                code -> keys.add(new LookupKey.Receipt(code)));
        key(
                "x-returns.giftCode",
                more.giftCode(),
                Spelling::code,
                "Give the gift's code.",
                code -> keys.add(new LookupKey.GiftCode(code)));
        return keys;
    }

    private void identities(String number, Identities of) {
        Consumer<String> byEmail = hash -> keys.add(new LookupKey.OrderEmail(number, hash));
        Consumer<String> byPhone = hash -> keys.add(new LookupKey.Phone(hash));
        Consumer<String> byLoyalty = hash -> keys.add(new LookupKey.Loyalty(hash));
        key(IDENTITIES + "email", of.email(), Spelling::emailHash, "Give one e-mail address.", byEmail);
        hash(IDENTITIES + "emailHash", of.emailHash(), byEmail);
        key(
                IDENTITIES + "phone",
                of.phone(),
                Spelling::phoneHash,
                "Give the number with its country, such as +3725551234.",
                byPhone);
        hash(IDENTITIES + "phoneE164Hash", of.phoneE164Hash(), byPhone);
        key(
                IDENTITIES + "postcode",
                of.postcode(),
                Spelling::code,
                "Give the postcode.",
                postcode -> keys.add(new LookupKey.OrderPostcode(number, postcode)));
        key(IDENTITIES + "loyaltyId", of.loyaltyId(), Spelling::loyaltyHash, "Give the card's number.", byLoyalty);
        hash(IDENTITIES + "loyaltyIdHash", of.loyaltyIdHash(), byLoyalty);
    }

    private void hash(String field, @Nullable String written, Consumer<String> keep) {
        key(field, written, Spelling::hash, "Give SHA-256 as 64 hexadecimal digits.", keep);
    }

    private void key(
            String field,
            @Nullable String written,
            Function<String, Optional<String>> spelling,
            String sentence,
            Consumer<String> keep) {
        if (written == null) {
            return;
        }
        Optional<String> spelled = spelling.apply(written);
        if (spelled.isEmpty()) {
            faults.add(field, "lookup.not-one", sentence);
        }
        spelled.ifPresent(keep);
    }
}
