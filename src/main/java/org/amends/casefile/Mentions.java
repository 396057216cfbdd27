package org.amends.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/**
 * The colleagues whom a text mentions: an @ and the name with which they sign in, such as {@code @liis.tamm}. A name that
 * nobody has stays text, and so does the middle of a mail address.
 */
final class Mentions {

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,62})");

    private Mentions() {}

    /** Those who work on cases now, each once, in the order of the text. */
    static List<StaffMember> in(String text, Roster roster) {
        Map<String, StaffMember> byName = roster.members().stream()
                .filter(StaffMember::active)
                .filter(Mentions::worksOnCases)
                .collect(
                        Collectors.toMap(member -> folded(member.username()), Function.identity(), (one, same) -> one));
        return NAME.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .flatMap(name -> find(name, byName).stream())
                .distinct()
                .toList();
    }

    private static boolean worksOnCases(StaffMember member) {
        return member.has(StaffRole.AGENT) || member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER);
    }

    /** A sign at the end may end the sentence instead of the name. */
    private static Optional<StaffMember> find(String written, Map<String, StaffMember> byName) {
        String name = folded(written);
        while (!byName.containsKey(name) && !Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
            name = name.substring(0, name.length() - 1);
        }
        return Optional.ofNullable(byName.get(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
