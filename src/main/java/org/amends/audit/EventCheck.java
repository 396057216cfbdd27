package org.amends.audit;

import static org.amends.audit.FindingCode.CHAIN_BROKEN;
import static org.amends.audit.FindingCode.EVENT_COLUMNS_DIFFER;
import static org.amends.audit.FindingCode.EVENT_MISSING;
import static org.amends.audit.FindingCode.EVENT_NOT_CANONICAL;
import static org.amends.audit.FindingCode.EVENT_UNREADABLE;
import static org.amends.audit.FindingCode.MOVE_ILLEGAL;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.EventJson;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.erdtman.jcs.JsonCanonicalizer;

/** Proves a case's events one after the other: their bytes, their chain, their columns, their moves. */
final class EventCheck {

    private static final byte[] NOTHING = {};

    private final String reference;
    private final List<Finding> findings;
    private final List<EventJson.Logged> read = new ArrayList<>();
    private byte[] lastHash = NOTHING;
    private int expectedSeq;
    private Optional<CaseStatus> status = Optional.empty();
    private Optional<UUID> owner = Optional.empty();

    EventCheck(String reference, List<Finding> findings) {
        this.reference = reference;
        this.findings = findings;
    }

    /** @return the events as their bytes tell them; fewer than there are rows when one can't be read */
    List<EventJson.Logged> check(List<CaseRows.EventRow> rows) {
        rows.forEach(this::check);
        return read;
    }

    private void check(CaseRows.EventRow row) {
        if (row.seq() != expectedSeq) {
            add(
                    expectedSeq,
                    EVENT_MISSING,
                    "event " + expectedSeq + " was removed: event " + row.seq() + " comes instead");
        }
        expectedSeq = row.seq() + 1;
        checkChain(row);
        parse(row).ifPresent(logged -> checkTold(row, logged));
    }

    private void checkChain(CaseRows.EventRow row) {
        byte[] before = Optional.ofNullable(row.prevHash()).orElse(NOTHING);
        if (!Arrays.equals(before, lastHash)) {
            add(row.seq(), CHAIN_BROKEN, "the event does not carry the hash of the event before it");
        }
        if (!Arrays.equals(row.hash(), Sha256.of(before, row.canonical()))) {
            add(row.seq(), CHAIN_BROKEN, "the event's hash is not the hash of its bytes");
        }
        lastHash = row.hash();
    }

    private Optional<EventJson.Logged> parse(CaseRows.EventRow row) {
        try {
            if (!Arrays.equals(row.canonical(), new JsonCanonicalizer(row.canonical()).getEncodedUTF8())) {
                add(row.seq(), EVENT_NOT_CANONICAL, "the event's bytes are not in the form of RFC 8785");
            }
            return Optional.of(EventJson.read(row.canonical()));
        } catch (IOException | RuntimeException e) {
            // Whatever was put there, reading on is what an audit is for.
            add(row.seq(), EVENT_UNREADABLE, "the event's bytes are not an event");
            return Optional.empty();
        }
    }

    private void checkTold(CaseRows.EventRow row, EventJson.Logged logged) {
        Event event = logged.event();
        CaseRows.Told told = new CaseRows.Told(
                logged.caseId(),
                event.seq(),
                logged.machine(),
                event.verb().name(),
                event.from().map(CaseStatus::name),
                event.to().name(),
                event.owner(),
                event.at());
        if (!row.told().equals(told)) {
            add(row.seq(), EVENT_COLUMNS_DIFFER, "the columns say " + row.told() + ", the hashed bytes say " + told);
        }
        if (!row.fromOwner().equals(owner)) {
            add(row.seq(), EVENT_COLUMNS_DIFFER, "the column of the owner before says another than the event before");
        }
        checkMove(logged);
        status = Optional.of(event.to());
        owner = Optional.of(event.owner());
        read.add(logged);
    }

    private void checkMove(EventJson.Logged logged) {
        Event event = logged.event();
        if (!event.from().equals(status)) {
            add(
                    event.seq(),
                    MOVE_ILLEGAL,
                    "the event says it begins at " + event.from() + ", the one before ends at " + status);
        }
        if (!Transitions.allow(logged.machine(), event)) {
            add(
                    event.seq(),
                    MOVE_ILLEGAL,
                    logged.machine() + " has no move " + event.verb() + " from " + event.from() + " to " + event.to());
        }
    }

    private void add(int seq, FindingCode code, String sentence) {
        findings.add(Finding.of(reference, seq, code, sentence));
    }
}
