package org.amends.desk.letter;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.amends.web.Form;

/**
 * What sending a letter would say, as its form shows it.
 *
 * @param form whose letter it is
 * @param letter as the customer will read it
 * @param preview what sending has to bring back
 * @param tokens what may stand in the text for values of the case
 */
@TemplateData
public record CheckedLetter(String form, List<Found> findings, String letter, String preview, List<Token> tokens) {

    /**
     * @param asksWhy whether a letter with this goes out only with a reason
     * @param field the id of the field to mend
     * @param start where in the field, in UTF-16 code units; as far as {@code end}, nowhere when that is 0
     * @param better what could stand there; empty when nobody but the writer can know
     */
    @TemplateData
    public record Found(
            boolean blocks, boolean asksWhy, String field, String text, int start, int end, String better) {}

    /** @param value what it says in this letter */
    @TemplateData
    public record Token(String name, String value) {}

    public long toFix() {
        return findings.stream().filter(Found::blocks).count();
    }

    public long toCheck() {
        return findings.size() - toFix();
    }

    /** What has to be mended, at its fields. */
    public Stream<Form.Mistake> mistakes() {
        return findings.stream().filter(Found::blocks).map(found -> new Form.Mistake(found.field(), found.text()));
    }

    /** Whether it goes out only with a reason. */
    public boolean isToExplain() {
        return findings.stream().anyMatch(Found::asksWhy);
    }
}
