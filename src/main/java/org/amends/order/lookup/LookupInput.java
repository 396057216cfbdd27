package org.amends.order.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.money.Money;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer knows of their order: exactly one of these. */
@Schema(name = "OrderLookup")
record LookupInput(
        @Nullable OrderEmailInput orderEmail,
        @Nullable OrderPostcodeInput orderPostcode,

        @Schema(description = "With its country", examples = "+372 5551 2345") @Nullable
        String phone,

        @Nullable CardInput card,
        @Nullable String loyaltyNumber,
        @Nullable String receiptNumber,
        @Nullable String giftCode) {

    @Schema(name = "OrderAndEmail")
    record OrderEmailInput(@Nullable String order, @Nullable String email) {}

    @Schema(name = "OrderAndPostcode")
    record OrderPostcodeInput(
            @Nullable String order, @Nullable String postcode) {}

    @Schema(name = "CardPayment")
    record CardInput(
            @Schema(description = "Four digits") @Nullable String lastFour,

            @Schema(description = "Of the purchase") @Nullable
            LocalDate date,

            @Schema(description = "In the smallest unit of the currency") @Nullable
            BigDecimal amount,

            @Schema(description = "ISO 4217", examples = "EUR") @Nullable
            String currency) {}

    /** @throws Problem 400 when it is none of the ways, or several, or can't be such a thing; whatever is found */
    LookupKey key() {
        List<LookupKey> keys = new ArrayList<>();
        if (orderEmail != null) {
            keys.add(new LookupKey.OrderEmail(
                    code("orderEmail.order", orderEmail.order()),
                    read("orderEmail.email", orderEmail.email(), Spelling::emailHash, "Write one e-mail address.")));
        }
        if (orderPostcode != null) {
            keys.add(new LookupKey.OrderPostcode(
                    code("orderPostcode.order", orderPostcode.order()),
                    code("orderPostcode.postcode", orderPostcode.postcode())));
        }
        if (phone != null) {
            keys.add(new LookupKey.Phone(read(
                    "phone", phone, Spelling::phoneHash, "Write the number with its country, such as +372 555 1234.")));
        }
        if (card != null) {
            keys.add(card(card));
        }
        if (loyaltyNumber != null) {
            keys.add(new LookupKey.Loyalty(
                    read("loyaltyNumber", loyaltyNumber, Spelling::loyaltyHash, "Write the card's number.")));
        }
        if (receiptNumber != null) {
            keys.add(new LookupKey.Receipt(code("receiptNumber", receiptNumber)));
        }
        if (giftCode != null) {
            keys.add(new LookupKey.GiftCode(code("giftCode", giftCode)));
        }
        if (keys.size() != 1) {
            throw Problem.invalid("", "lookup.one-way", "Give exactly one way to find the order.");
        }
        return keys.get(0);
    }

    private static LookupKey card(CardInput card) {
        String lastFour = read(
                "card.lastFour",
                card.lastFour(),
                digits -> digits.matches("[0-9]{4}") ? Optional.of(digits) : Optional.empty(),
                "Write the last four digits of the card.");
        LocalDate date = present("card.date", card.date());
        if (date.getYear() < 1970 || date.getYear() > 9999) {
            throw Problem.invalid("card.date", "date.out-of-range", "Write the day of the purchase.");
        }
        BigDecimal amount = present("card.amount", card.amount());
        return new LookupKey.Card(lastFour, date, money(amount, present("card.currency", card.currency())));
    }

    private static Money money(BigDecimal amount, String code) {
        try {
            Currency currency = Currency.getInstance(code);
            return new Money(amount.longValueExact(), currency);
        } catch (ArithmeticException notWhole) {
            throw Problem.invalid(
                    "card.amount", "amount.not-minor", "Give the amount in cents, as a whole number: 12.34 is 1234.");
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(List.of(new FieldError(
                    "card.currency",
                    "currency.unknown",
                    "Give a currency of ISO 4217, such as EUR," + " and an amount that is not negative.")));
        }
    }

    private static String code(String field, @Nullable String written) {
        return read(field, written, Spelling::code, "Write it as it stands in the letter or on the receipt.");
    }

    private static String read(
            String field, @Nullable String written, Function<String, Optional<String>> spelling, String sentence) {
        return spelling.apply(present(field, written))
                .orElseThrow(() -> Problem.invalid(field, "lookup.not-one", sentence));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "not-null", "This is required.");
        }
        return value;
    }
}
