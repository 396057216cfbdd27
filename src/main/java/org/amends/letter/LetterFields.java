package org.amends.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Terms;

/** What the fields of a pack's legal text stand for in one letter; a field without a value is not in the map. */
final class LetterFields {

    private final Wording wording;
    private final Map<String, String> values = new HashMap<>();

    private LetterFields(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param finalDay the last day for the decision
     * @param contact where an answer reaches us
     */
    static Map<String, String> of(
            LetterDraft draft,
            LoggedCase file,
            Terms.Demands demands,
            Optional<LocalDate> finalDay,
            String contact,
            Wording wording,
            Instant now) {
        LetterFields fields = new LetterFields(wording);
        fields.put("reference", file.reference().text());
        fields.put("customer_name", file.contact().name());
        fields.put("owner_name", wording.owner());
        fields.put("contact", contact);
        fields.put("date", wording.day(wording.dayOf(now)));
        fields.put("time", wording.time(now));
        finalDay.ifPresent(day -> fields.put("final_due_date", wording.day(day)));
        fields.letter(draft);
        demands.bodies().stream().findFirst().ifPresent(body -> fields.body(body, wording.countedDay(now)));
        return fields.values;
    }

    /** Of the mail that the short way ends with. */
    static Map<String, String> ofSummary(LoggedCase file, Terms.Demands demands, Wording wording, Instant at) {
        LetterFields fields = new LetterFields(wording);
        fields.put("reference", file.reference().text());
        fields.put("customer_name", file.contact().name());
        fields.put("owner_name", wording.owner());
        fields.put("complaint_made", wording.day(wording.dayOf(file.receivedAt())));
        fields.put("considered_resolved", wording.day(wording.dayOf(at)));
        fields.put("date", wording.day(wording.dayOf(at)));
        fields.put("time", wording.time(at));
        demands.bodies().stream().findFirst().ifPresent(body -> fields.body(body, wording.countedDay(at)));
        return fields.values;
    }

    private void letter(LetterDraft draft) {
        draft.nextStep().ifPresent(step -> {
            put("next_step", step.what());
            put("next_contact_by", wording.due(step.by()));
        });
        draft.parts(Part.LaterDay.class).forEach(later -> {
            put("new_date", wording.due(later.by()));
            put("expected_date", wording.due(later.by()));
            put("reasons", later.reason());
            put("why_not_yet", later.reason());
        });
        draft.parts(Part.Demanded.class).forEach(said -> put(said.field(), said.written(wording)));
        draft.parts(Part.StepsTaken.class).forEach(taken -> put("steps_taken", taken.written(wording)));
        draft.parts(Part.Decided.class).forEach(decided -> {
            put("finding", decided.finding());
            put("evidence_summary", decided.evidence());
        });
    }

    private void body(Terms.OutsideBody body, LocalDate today) {
        put("adr_body", body.name());
        put("adr_contact", body.url());
        body.open().ifPresent(open -> put("adr_time_limit", wording.day(today.plus(open))));
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value.strip());
        }
    }
}
