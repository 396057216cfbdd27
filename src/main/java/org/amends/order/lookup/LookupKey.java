package org.amends.order.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * What a customer knows of an order. Each part is in its one spelling ({@link Spelling}); addresses, numbers of telephones and of
 * loyalty cards are SHA-256 already, so that a shop may send them so.
 */
public sealed interface LookupKey {

    /** The names stand in the database. */
    enum Kind {
        ORDER_EMAIL,
        ORDER_POSTCODE,
        PHONE,
        CARD,
        LOYALTY,
        RECEIPT,
        GIFT_CODE;

        /** Whether only who bought it, or has its paper, knows that much of it: a number that others know, too, is not enough. */
        public boolean isOfTheBuyer() {
            return this != PHONE && this != LOYALTY && this != GIFT_CODE;
        }
    }

    Kind kind();

    /** What identifies the order, in an order of its own. */
    List<String> parts();

    /** The order's number, where it is known: guesses at one order are counted. */
    default Optional<String> order() {
        return Optional.empty();
    }

    /** What remains when the order's number is taken away: guesses with one contact are counted. */
    default String contact() {
        return String.join("\n", parts());
    }

    record OrderEmail(String number, String emailHash) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.ORDER_EMAIL;
        }

        @Override
        public List<String> parts() {
            return List.of(number, emailHash);
        }

        @Override
        public Optional<String> order() {
            return Optional.of(number);
        }

        @Override
        public String contact() {
            return emailHash;
        }
    }

    record OrderPostcode(String number, String postcode) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.ORDER_POSTCODE;
        }

        @Override
        public List<String> parts() {
            return List.of(number, postcode);
        }

        @Override
        public Optional<String> order() {
            return Optional.of(number);
        }
    }

    record Phone(String phoneHash) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.PHONE;
        }

        @Override
        public List<String> parts() {
            return List.of(phoneHash);
        }
    }

    /**
     * @param lastFour digits of the card
     * @param date of the purchase, on the organisation's clocks
     * @param amount that was taken from the card
     */
    record Card(String lastFour, LocalDate date, Money amount) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.CARD;
        }

        @Override
        public List<String> parts() {
            return List.of(
                    lastFour,
                    date.toString(),
                    Long.toString(amount.minor()),
                    amount.currency().getCurrencyCode());
        }

        /** Whoever tries one amount after another tries one card. */
        @Override
        public String contact() {
            return lastFour + "\n" + date;
        }
    }

    record Loyalty(String loyaltyHash) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.LOYALTY;
        }

        @Override
        public List<String> parts() {
            return List.of(loyaltyHash);
        }
    }

    record Receipt(String number) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.RECEIPT;
        }

        @Override
        public List<String> parts() {
            return List.of(number);
        }
    }

    record GiftCode(String code) implements LookupKey {
        @Override
        public Kind kind() {
            return Kind.GIFT_CODE;
        }

        @Override
        public List<String> parts() {
            return List.of(code);
        }
    }
}
