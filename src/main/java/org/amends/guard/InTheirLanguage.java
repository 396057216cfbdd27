package org.amends.guard;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** ACK-27: a letter is in the language in which its customer wants to be answered, and in that language's script. */
final class InTheirLanguage implements Check {

    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "mk", "sr");

    @Override
    public String id() {
        return "ACK-27";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        List<Finding> findings = new ArrayList<>();
        String wanted = language(facts.matter().language());
        if (!language(letter.language()).equals(wanted)) {
            findings.add(
                    finding(FindingCode.LANGUAGE_DIFFERS, Map.of("wanted", wanted, "language", letter.language())));
        }
        if (isInOtherScript(letter)) {
            findings.add(finding(FindingCode.SCRIPT_DIFFERS, Map.of("language", letter.language())));
        }
        return findings;
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** Names and addresses may be in any script; most of the letter may not. */
    private static boolean isInOtherScript(Letter letter) {
        long cyrillic = letters(letter, UnicodeScript.CYRILLIC);
        long latin = letters(letter, UnicodeScript.LATIN);
        return CYRILLIC.contains(language(letter.language())) ? latin > cyrillic : cyrillic > latin;
    }

    private static long letters(Letter letter, UnicodeScript script) {
        return letter.text()
                .codePoints()
                .filter(codePoint -> Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == script)
                .count();
    }
}
