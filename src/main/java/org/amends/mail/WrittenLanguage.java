package org.amends.mail;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import org.amends.web.Languages;
import org.amends.web.PageLanguage;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/** The language that a mail is written in, for its customer is answered in it; that of the organisation where it is none of ours. */
@ApplicationScoped
class WrittenLanguage {

    /** Enough to tell; more takes longer. */
    private static final int MOST_CHARS = 5_000;

    /** A short text may look a little more like its neighbour's language; one that looks quite different is not ours. */
    private static final int FIRST = 3;

    private final PageLanguage house;

    WrittenLanguage(PageLanguage house) {
        this.house = house;
    }

    String of(String text) {
        LanguageDetector detector = new OpenNLPDetector();
        detector.addText(text.substring(0, Math.min(text.length(), MOST_CHARS)));
        return detector.detectAll().stream()
                .limit(FIRST)
                .map(LanguageResult::getLanguage)
                .map(WrittenLanguage::twoLetters)
                .filter(Languages::include)
                .findFirst()
                .orElseGet(() -> house.locale().getLanguage());
    }

    /** The model's names are those of ISO 639-3. */
    private static String twoLetters(String language) {
        return ULocale.createCanonical(language).getLanguage();
    }
}
