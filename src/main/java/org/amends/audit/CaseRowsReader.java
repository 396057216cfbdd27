package org.amends.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads a page of cases with all their history: a few statements a page, whatever the page holds. */
final class CaseRowsReader {

    private static final String PAGE = """
            SELECT id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id,
                   executive_id, next_deadline, next_due_at
            FROM case_file WHERE id > :after ORDER BY id LIMIT :most
            """;
    private static final String ONE = """
            SELECT id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id,
                   executive_id, next_deadline, next_due_at
            FROM case_file WHERE reference = :reference
            """;
    private static final String EVENTS = """
            SELECT case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical, hash
            FROM case_event WHERE case_id = ANY(:ids) ORDER BY case_id, seq
            """;
    private static final String DEADLINES = """
            SELECT case_id, number, kind, started_seq, due_at, owed_by, plan_for, ended_seq
            FROM deadline WHERE case_id = ANY(:ids)
            """;
    private static final String VERDICTS = """
            SELECT case_id, number, verdict, seq, at FROM deadline_verdict WHERE case_id = ANY(:ids)
            """;
    private static final String STEPS = """
            SELECT case_id, number, level, action, rung, fire_at, fired_seq, notified_id, ended_seq
            FROM escalation_step WHERE case_id = ANY(:ids)
            """;
    private static final String ACCEPTANCES = """
            SELECT case_id, number, level, accepted_by, deed, seq, at
            FROM escalation_acceptance WHERE case_id = ANY(:ids)
            """;
    private static final String PROMISES = """
            SELECT case_id, number, deadline, team_id, owed_by, made_at, due_at, feasible_at, callback, conditional, courtesy,
                   made_over, renews, standing, ended_at
            FROM promise WHERE case_id = ANY(:ids)
            """;
    private static final String DUTY_TIMES = """
            SELECT case_id, number, team_id, kind, started_at, done_at FROM duty_time WHERE case_id = ANY(:ids)
            """;
    private static final String WORDS = """
            SELECT case_id, seq, field, body, salt FROM case_text WHERE case_id = ANY(:ids) ORDER BY case_id, seq, field
            """;

    private static final String PACKS = "SELECT case_id, pack FROM case_pack WHERE case_id = ANY(:ids)";

    private final Handle handle;

    CaseRowsReader(Handle handle) {
        this.handle = handle;
    }

    List<CaseRows> after(UUID after, int most) {
        return complete(handle.createQuery(PAGE)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new CaseRows(file(row)))
                .list());
    }

    Optional<CaseRows> find(String reference) {
        return complete(handle.createQuery(ONE)
                        .bind("reference", reference)
                        .map((row, context) -> new CaseRows(file(row)))
                        .list())
                .stream()
                .findFirst();
    }

    private List<CaseRows> complete(List<CaseRows> page) {
        Map<UUID, CaseRows> byId = new LinkedHashMap<>();
        page.forEach(rows -> byId.put(rows.file.id(), rows));
        read(EVENTS, byId, (rows, row) -> rows.events.add(event(row)));
        read(DEADLINES, byId, (rows, row) -> rows.deadlines.put(row.getInt("number"), deadline(row)));
        read(VERDICTS, byId, (rows, row) -> rows.verdicts.put(row.getInt("number"), verdict(row)));
        read(STEPS, byId, (rows, row) -> rows.steps.put(rung(row), step(row)));
        read(ACCEPTANCES, byId, (rows, row) -> rows.acceptances.put(rung(row), acceptance(row)));
        read(PROMISES, byId, (rows, row) -> rows.promises.put(row.getInt("number"), promise(row)));
        read(DUTY_TIMES, byId, (rows, row) -> rows.dutyTimes.put(row.getInt("number"), dutyTime(row)));
        read(PACKS, byId, (rows, row) -> rows.packs.add(row.getString("pack")));
        read(WORDS, byId, (rows, row) -> rows.words.add(words(row)));
        return page;
    }

    private interface Taking {
        void take(CaseRows rows, ResultSet row) throws SQLException;
    }

    private void read(String sql, Map<UUID, CaseRows> byId, Taking taking) {
        handle.createQuery(sql)
                .bindArray("ids", UUID.class, new ArrayList<>(byId.keySet()))
                .map((row, context) -> {
                    CaseRows rows = Optional.ofNullable(byId.get(row.getObject("case_id", UUID.class)))
                            .orElseThrow();
                    taking.take(rows, row);
                    return rows;
                })
                .forEach(rows -> {});
    }

    private static CaseRows.CaseRow file(ResultSet row) throws SQLException {
        return new CaseRows.CaseRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("machine"),
                row.getString("title"),
                instant(row, "received_at"),
                row.getInt("version"),
                row.getString("status"),
                HexFormat.of().formatHex(row.getBytes("head_hash")),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("executive_id", UUID.class),
                number(row, "next_deadline"),
                Optional.ofNullable(row.getObject("next_due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static CaseRows.EventRow event(ResultSet row) throws SQLException {
        CaseRows.Told told = new CaseRows.Told(
                row.getObject("case_id", UUID.class),
                row.getInt("seq"),
                row.getString("machine"),
                row.getString("verb"),
                Optional.ofNullable(row.getString("from_status")),
                row.getString("to_status"),
                row.getObject("owner_id", UUID.class),
                instant(row, "at"));
        return new CaseRows.EventRow(
                told.seq(),
                told,
                Optional.ofNullable(row.getObject("from_owner", UUID.class)),
                row.getBytes("prev_hash"),
                row.getBytes("canonical"),
                row.getBytes("hash"));
    }

    private static CaseRows.DeadlineRow deadline(ResultSet row) throws SQLException {
        return new CaseRows.DeadlineRow(
                row.getString("kind"),
                row.getInt("started_seq"),
                instant(row, "due_at"),
                row.getObject("owed_by", UUID.class),
                number(row, "plan_for"),
                number(row, "ended_seq"));
    }

    private static CaseRows.VerdictRow verdict(ResultSet row) throws SQLException {
        return new CaseRows.VerdictRow(row.getString("verdict"), row.getInt("seq"), instant(row, "at"));
    }

    private static CaseRows.Rung rung(ResultSet row) throws SQLException {
        return new CaseRows.Rung(row.getInt("number"), row.getInt("level"));
    }

    private static CaseRows.StepRow step(ResultSet row) throws SQLException {
        return new CaseRows.StepRow(
                row.getString("action"),
                Optional.ofNullable(row.getString("rung")),
                instant(row, "fire_at"),
                number(row, "fired_seq"),
                Optional.ofNullable(row.getObject("notified_id", UUID.class)),
                number(row, "ended_seq"));
    }

    private static CaseRows.AcceptanceRow acceptance(ResultSet row) throws SQLException {
        return new CaseRows.AcceptanceRow(
                row.getObject("accepted_by", UUID.class), row.getString("deed"), row.getInt("seq"), instant(row, "at"));
    }

    private static CaseRows.PromiseRow promise(ResultSet row) throws SQLException {
        return new CaseRows.PromiseRow(
                row.getInt("deadline"),
                row.getObject("team_id", UUID.class),
                row.getObject("owed_by", UUID.class),
                instant(row, "made_at"),
                instant(row, "due_at"),
                instantIfAny(row, "feasible_at"),
                row.getBoolean("callback"),
                row.getBoolean("conditional"),
                row.getBoolean("courtesy"),
                Optional.ofNullable(row.getString("made_over")),
                number(row, "renews"),
                row.getString("standing"),
                instantIfAny(row, "ended_at"));
    }

    private static CaseRows.DutyTimeRow dutyTime(ResultSet row) throws SQLException {
        return new CaseRows.DutyTimeRow(
                row.getObject("team_id", UUID.class),
                row.getString("kind"),
                instant(row, "started_at"),
                instant(row, "done_at"));
    }

    private static CaseRows.WordsRow words(ResultSet row) throws SQLException {
        return new CaseRows.WordsRow(
                row.getInt("seq"), row.getString("field"), row.getString("body"), row.getBytes("salt"));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
