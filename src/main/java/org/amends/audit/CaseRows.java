package org.amends.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that the database holds about one case's history, as it was found. */
final class CaseRows {

    final CaseRow file;
    final List<EventRow> events = new ArrayList<>();
    final SortedMap<Integer, DeadlineRow> deadlines = new TreeMap<>();
    final SortedMap<Integer, VerdictRow> verdicts = new TreeMap<>();
    final SortedMap<Rung, StepRow> steps = new TreeMap<>();
    final SortedMap<Rung, AcceptanceRow> acceptances = new TreeMap<>();
    final SortedMap<Integer, PromiseRow> promises = new TreeMap<>();
    final SortedMap<Integer, DutyTimeRow> dutyTimes = new TreeMap<>();
    final List<WordsRow> words = new ArrayList<>();
    final SortedSet<String> packs = new TreeSet<>();

    CaseRows(CaseRow file) {
        this.file = file;
    }

    /** Which step of which deadline's ladder. */
    record Rung(int deadline, int level) implements Comparable<Rung> {
        @Override
        public int compareTo(Rung other) {
            return deadline == other.deadline
                    ? Integer.compare(level, other.level)
                    : Integer.compare(deadline, other.deadline);
        }
    }

    record CaseRow(
            UUID id,
            String reference,
            String machine,
            String title,
            Instant receivedAt,
            int version,
            String status,
            String headHash,
            UUID owner,
            UUID team,
            UUID executive,
            Optional<Integer> nextDeadline,
            Optional<Instant> nextDueAt) {}

    record EventRow(
            int seq, Told told, Optional<UUID> fromOwner, byte @Nullable [] prevHash, byte[] canonical, byte[] hash) {}

    /** What both the columns and the bytes of an event tell. */
    record Told(
            UUID caseId,
            int seq,
            String machine,
            String verb,
            Optional<String> from,
            String to,
            UUID owner,
            Instant at) {}

    record DeadlineRow(
            String kind,
            int startedSeq,
            Instant dueAt,
            UUID owedBy,
            Optional<Integer> planFor,
            Optional<Integer> endedSeq) {}

    record VerdictRow(String verdict, int seq, Instant at) {}

    record StepRow(
            String action,
            Optional<String> rung,
            Instant fireAt,
            Optional<Integer> firedSeq,
            Optional<UUID> notified,
            Optional<Integer> endedSeq) {

        boolean isPending() {
            return firedSeq.isEmpty() && endedSeq.isEmpty();
        }
    }

    record AcceptanceRow(UUID by, String deed, int seq, Instant at) {}

    record PromiseRow(
            int deadline,
            UUID team,
            UUID owedBy,
            Instant madeAt,
            Instant dueAt,
            Optional<Instant> feasibleAt,
            boolean callback,
            boolean conditional,
            boolean courtesy,
            Optional<String> madeOver,
            Optional<Integer> renews,
            String standing,
            Optional<Instant> endedAt) {}

    record DutyTimeRow(UUID team, String kind, Instant startedAt, Instant doneAt) {}

    record WordsRow(int seq, String field, String body, byte[] salt) {}
}
