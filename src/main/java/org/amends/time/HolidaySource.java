package org.amends.time;

import java.util.Optional;

/**
 * Where the holidays of a calendar come from before anybody edits them.
 *
 * @param country ISO 3166-1 code of two letters
 * @param subdivision a part of the country in Jollyday's code, for instance "eng"; empty for the whole country
 */
public record HolidaySource(String country, Optional<String> subdivision) {

    /** @throws IllegalArgumentException if the country or the part is unknown, or the years are more than a hundred */
    Holidays holidays(int firstYear, int lastYear) {
        return subdivision
                .map(part -> Holidays.of(country, part, firstYear, lastYear))
                .orElseGet(() -> Holidays.of(country, firstYear, lastYear));
    }
}
