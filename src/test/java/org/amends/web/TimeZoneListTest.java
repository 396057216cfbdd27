package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amends.platform.input.KnownTimeZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneListTest {

    private final TimeZoneList list = new TimeZoneList();

    @ParameterizedTest
    @ValueSource(strings = {"en", "et", "ru", "sk"})
    void every_zone_is_offered_once_under_a_name_of_its_own(String language) {
        List<TimeZoneList.Offer> offered = list.offered(language, "house");

        assertThat(offered).hasSizeGreaterThan(350).allSatisfy(offer -> assertThat(KnownTimeZones.named(offer.id()))
                .isPresent());
        assertThat(offered).extracting(TimeZoneList.Offer::id).doesNotHaveDuplicates();
        assertThat(offered)
                .extracting(TimeZoneList.Offer::name)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Pacific/Auckland, New Zealand: Auckland",
        "et, Europe/Tallinn, Eesti: Tallinn",
        "ru, America/New_York, Соединенные Штаты: Нью-Йорк",
        "sk, Europe/Bratislava, Slovensko: Bratislava"
    })
    void in_the_language_of_the_page(String language, String id, String name) {
        assertThat(list.offered(language, "house")).contains(new TimeZoneList.Offer(id, name));
    }

    @Test
    void a_zone_that_no_country_has_stays_chosen_and_what_is_none_is_not_offered() {
        assertThat(list.offered("en", "UTC")).contains(new TimeZoneList.Offer("UTC", "UTC"));
        assertThat(list.offered("en", "<script>"))
                .isEqualTo(list.offered("en", "house"))
                .isEqualTo(list.offered("en", "Europe/Tallinn"));
    }
}
