package org.amends.desk.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.casefile.CaseReference;
import org.amends.platform.problem.Problem;

/**
 * A case whose box was ticked, as its reader had seen it. On the page it is {@code C-7K4M-92QX-3~7}.
 *
 * @param version that the reader had seen
 */
record ChosenCase(CaseReference reference, int version) {

    /** So many at once: one page, that somebody can still look through. */
    static final int MOST = 100;

    private static final Pattern BOX = Pattern.compile("([A-Z0-9-]{1,20})~(\\d{1,9})");

    /**
     * Each case once, in the order of the page.
     *
     * @throws Problem 400 for what no page of ours sends
     */
    static List<ChosenCase> read(List<String> boxes) {
        Map<CaseReference, ChosenCase> chosen = new LinkedHashMap<>();
        for (String box : boxes) {
            ChosenCase one = read(box)
                    .orElseThrow(() -> Problem.invalid(
                            "case", "not-a-case", "Choose cases by the boxes of a list, which say the version too."));
            chosen.putIfAbsent(one.reference(), one);
        }
        return List.copyOf(chosen.values());
    }

    private static Optional<ChosenCase> read(String box) {
        Matcher parts = BOX.matcher(box);
        return parts.matches()
                ? CaseReference.parse(parts.group(1))
                        .map(reference -> new ChosenCase(reference, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
