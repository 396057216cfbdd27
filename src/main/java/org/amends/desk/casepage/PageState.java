package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.desk.letter.CheckedLetter;
import org.amends.desk.letter.Drafts;
import org.amends.lifecycle.Verb;

/**
 * What a case page shows besides the case: which form is open, what was just done, what went on meanwhile.
 *
 * @param key by which a form that is sent twice is done once
 * @param open the name of the open form, or of a group of them; empty for none
 * @param done what was just done, or nothing
 * @param since what happened after the reader's page was made; not empty only when that stopped a command
 * @param checked the dry run of a letter
 * @param kept the forms that the reader began and did not send
 * @param writers who else writes in the case
 * @param mayOverride whether the reader may send a letter of it that the checks refuse
 */
@TemplateData
public record PageState(
        String key,
        String open,
        String done,
        List<CaseView.Happening> since,
        Optional<CheckedLetter> checked,
        List<Kept> kept,
        List<Drafts.Writer> writers,
        boolean mayOverride) {

    /** @param savedAt when the reader last typed into the form; empty when nothing is kept */
    @TemplateData
    public record Kept(String form, Instant savedAt) {
        public static List<Kept> of(List<Drafts.Draft> drafts) {
            return drafts.stream()
                    .map(draft -> new Kept(draft.form(), draft.savedAt()))
                    .toList();
        }
    }

    public static PageState quiet(Optional<Verb> first, String open, String done) {
        return new PageState(
                UUID.randomUUID().toString(),
                open.isEmpty() ? first.map(PageState::form).orElse("") : open,
                done,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    public PageState with(List<CaseView.Happening> news) {
        return new PageState(key, open, done, news, checked, kept, writers, mayOverride);
    }

    public PageState with(CheckedLetter dryRun) {
        return new PageState(key, open, done, since, Optional.of(dryRun), kept, writers, mayOverride);
    }

    public PageState with(List<Kept> drafts, List<Drafts.Writer> others) {
        return new PageState(key, open, done, since, checked, drafts, others, mayOverride);
    }

    public PageState overriding(boolean may) {
        return new PageState(key, open, done, since, checked, kept, writers, may);
    }

    /** @param form by its name on the page */
    public Optional<CheckedLetter> checkedOf(String form) {
        return checked.filter(dryRun -> dryRun.form().equals(form));
    }

    public Optional<Kept> keptOf(String form) {
        return kept.stream().filter(draft -> draft.form().equals(form)).findFirst();
    }

    public boolean isOpen(String form) {
        return form.equals(open) || !open.isEmpty() && form.startsWith(open + "-");
    }

    private static String form(Verb verb) {
        return switch (verb) {
            case ACKNOWLEDGE -> "ack";
            case FOLLOW_UP -> "followup";
            case CARRY_OUT_REMEDY -> "proof";
            case MATCH_ORDER -> "order";
            case SEND_GOODS -> "sent";
            case ACCEPT_HANDOVER -> "accept";
            default -> verb.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
