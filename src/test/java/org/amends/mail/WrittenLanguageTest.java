package org.amends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WrittenLanguageTest {

    @Inject
    WrittenLanguage language;

    @ParameterizedTest(name = "{1} is {0}")
    @CsvSource({
        "sk, Dobrý deň. Objednala som si stôl a prišiel s prasknutou nohou.",
        "sk, Kde je môj balík?",
        "et, Tere. Minu laud tuli katki ja keegi ei vasta telefonile.",
        "ru, Добрый день. Стол пришёл сломанным и никто не отвечает.",
        "en, The table came with a broken leg and nobody answers.",
        "en, Der Tisch kam mit einem gebrochenen Bein an und niemand antwortet mir seit Tagen.",
        "en, 123"
    })
    void a_mail_is_answered_in_its_own_language_where_we_speak_it(String told, String text) {
        assertThat(language.of(text)).isEqualTo(told);
    }
}
