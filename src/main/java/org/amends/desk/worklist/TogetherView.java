package org.amends.desk.worklist;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;

/**
 * Several cases to which the same is to be done, and what became of those to which it was.
 *
 * @param key by which what is sent twice is done once
 * @param back where the cases were chosen
 * @param list the name of that list, which goes along
 * @param done the cases to which it was done
 * @param left those to which it was not yet, as they are now
 */
@TemplateData
public record TogetherView(Deed deed, String key, String back, String list, List<Row> done, List<Row> left) {

    /** What can honestly be done to many cases with one word: nothing that a customer reads, and nothing that ends a case. */
    @TemplateData
    public enum Deed {
        OFFER,
        REASSIGN,
        ACCEPT;

        /** The name of its form. */
        String form() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param version what sending brings back
     * @param why not; empty for what was not tried
     */
    @TemplateData
    public record Row(String reference, String title, String language, int version, List<String> why) {}

    public boolean isOffer() {
        return deed == Deed.OFFER;
    }

    public boolean isReassign() {
        return deed == Deed.REASSIGN;
    }

    /** Whether something was tried and not done. */
    public boolean isHindered() {
        return left.stream().anyMatch(row -> !row.why().isEmpty());
    }
}
