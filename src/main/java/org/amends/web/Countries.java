package org.amends.web;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Countries as people call them. */
public final class Countries {

    private Countries() {}

    /** @param code ISO 3166-1 of two letters, or a region of CLDR */
    public static String name(String code, Locale locale) {
        return ULocale.getDisplayCountry("und_" + code, ULocale.forLocale(locale));
    }
}
