package org.amends.policy.pack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words by which goods that were sold for less are told apart. They are no reason to keep them: the list of art. 16 is
 * closed (L-23), and a lower price takes nothing from what a customer may expect.
 */
final class SaleWords {

    /** English, Estonian, Russian, Slovak, German and French, by their stems and without accents. */
    private static final Pattern STEM = Pattern.compile(
            "\\b(?:(?:final[ _-]?)?sales?\\b|sale[ _-]?item|clearance|discount|reduced (?:price|goods|to clear)|"
                    + "outlet|promo|bargain|marked[ _-]?down|allahind|soodus|tuhjendusmuu|распродаж|скид|уцен|акци|"
                    + "vypredaj|zlav|zlacn|akci|ausverkauf|schlussverkauf|sonderangebot|reduziert|rabatt|soldes?\\b|demarqu)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private SaleWords() {}

    static boolean in(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return STEM.matcher(plain.toLowerCase(Locale.ROOT).replace('_', ' ')).find();
    }
}
