package org.amends.desk;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Verb;

/**
 * What a case page shows besides the case: which form is open, what was just done, what went on meanwhile.
 *
 * @param key by which a form that is sent twice is done once
 * @param open the name of the open form, or of a group of them; empty for none
 * @param done what was just done, or nothing
 * @param since what happened after the reader's page was made; not empty only when that stopped a command
 * @param checked the dry run of an acknowledgement
 */
@TemplateData
public record PageState(
        String key, String open, String done, List<CaseView.Happening> since, Optional<Checked> checked) {

    /**
     * @param letter as the customer will read it
     * @param preview what sending has to bring back
     */
    @TemplateData
    public record Checked(List<Found> findings, String letter, String preview) {
        public long toFix() {
            return findings.stream().filter(Found::blocks).count();
        }

        public long toCheck() {
            return findings.size() - toFix();
        }
    }

    /** @param field the id of the field to mend */
    @TemplateData
    public record Found(boolean blocks, String field, String text) {}

    static PageState quiet(Optional<Verb> first, String open, String done) {
        return new PageState(
                UUID.randomUUID().toString(),
                open.isEmpty() ? first.map(PageState::form).orElse("") : open,
                done,
                List.of(),
                Optional.empty());
    }

    PageState with(List<CaseView.Happening> news) {
        return new PageState(key, open, done, news, checked);
    }

    PageState with(Checked dryRun) {
        return new PageState(key, open, done, since, Optional.of(dryRun));
    }

    public boolean isOpen(String form) {
        return form.equals(open) || !open.isEmpty() && form.startsWith(open + "-");
    }

    private static String form(Verb verb) {
        return switch (verb) {
            case ACKNOWLEDGE -> "ack";
            case FOLLOW_UP -> "followup";
            case CARRY_OUT_REMEDY -> "proof";
            case ACCEPT_HANDOVER -> "accept";
            default -> verb.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
