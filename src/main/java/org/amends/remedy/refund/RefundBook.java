package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.remedy.refund.RefundView.Approval;
import org.amends.remedy.refund.RefundView.By;
import org.amends.remedy.refund.RefundView.Happened;
import org.amends.remedy.refund.RefundView.Need;
import org.amends.remedy.refund.RefundView.PartOf;
import org.jdbi.v3.core.Handle;

/** Reads refunds as colleagues see them, with everything that happened to them. */
@ApplicationScoped
class RefundBook {

    private static final String OF_REMEDY = "SELECT " + MovementRow.COLUMNS
            + " FROM money_movement m WHERE case_id = :case AND remedy = :remedy ORDER BY id";
    private static final String EVENTS = """
            SELECT movement_id, seq, to_state, person_id, at, reference, note
            FROM money_movement_event WHERE movement_id = ANY(:ids) ORDER BY movement_id, seq
            """;

    private static final String APPROVALS = """
            SELECT movement_id, person_id, at FROM money_approval WHERE movement_id = ANY(:ids) ORDER BY at
            """;

    private static final String SUMS = """
            SELECT promised - kept_back - given_back AS left_over, confirmed, kept_back, closed
            FROM remedy_money WHERE case_id = :case AND remedy = :remedy
            """;

    private final Rosters rosters;
    private final ApprovalLimits limits;
    private final ForgottenKeys forgotten;

    RefundBook(Rosters rosters, ApprovalLimits limits, ForgottenKeys forgotten) {
        this.rosters = rosters;
        this.limits = limits;
        this.forgotten = forgotten;
    }

    /**
     * @param left what may still be proposed
     * @param keptBack what was taken off what was granted
     */
    record Sums(long left, long confirmed, long keptBack) {}

    /** Empty before anything was proposed. */
    Optional<Sums> sums(Handle handle, UUID caseId, int remedy) {
        return handle.createQuery(SUMS)
                .bind("case", caseId)
                .bind("remedy", remedy)
                .map((row, context) -> new Sums(
                        row.getBoolean("closed") ? 0 : row.getLong("left_over"),
                        row.getLong("confirmed"),
                        row.getLong("kept_back")))
                .findOne();
    }

    List<RefundView> ofRemedy(Handle handle, UUID caseId, int remedy) {
        List<Movement> movements = handle.createQuery(OF_REMEDY)
                .bind("case", caseId)
                .bind("remedy", remedy)
                .map(MovementRow::read)
                .list();
        List<UUID> ids = movements.stream().map(Movement::id).toList();
        Roster roster = rosters.recent();
        Map<UUID, List<Happened>> events = events(handle, ids, roster);
        Map<UUID, List<Approval>> approvals = approvals(handle, ids, roster);
        return movements.stream()
                .map(one -> view(
                        one, events.getOrDefault(one.id(), List.of()), approvals.getOrDefault(one.id(), List.of())))
                .toList();
    }

    By person(UUID id) {
        return person(id, rosters.recent());
    }

    private static By person(UUID id, Roster roster) {
        return new By(id, roster.name(id));
    }

    private static Map<UUID, List<Happened>> events(Handle handle, List<UUID> ids, Roster roster) {
        Map<UUID, List<Happened>> byMovement = new HashMap<>();
        handle.createQuery(EVENTS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> byMovement
                        .computeIfAbsent(row.getObject("movement_id", UUID.class), id -> new ArrayList<>())
                        .add(event(row, roster)))
                .list();
        return byMovement;
    }

    private static Happened event(ResultSet row, Roster roster) throws SQLException {
        return new Happened(
                row.getInt("seq"),
                MovementState.valueOf(row.getString("to_state")),
                MovementRow.instant(row, "at").orElseThrow(),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(id -> person(id, roster)),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("note")));
    }

    private static Map<UUID, List<Approval>> approvals(Handle handle, List<UUID> ids, Roster roster) {
        Map<UUID, List<Approval>> byMovement = new HashMap<>();
        handle.createQuery(APPROVALS)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> byMovement
                        .computeIfAbsent(row.getObject("movement_id", UUID.class), id -> new ArrayList<>())
                        .add(new Approval(
                                person(row.getObject("person_id", UUID.class), roster),
                                MovementRow.instant(row, "at").orElseThrow())))
                .list();
        return byMovement;
    }

    private RefundView view(Movement movement, List<Happened> events, List<Approval> approvals) {
        return new RefundView(
                movement.id(),
                movement.remedy(),
                movement.amount().minor(),
                movement.amount().currency().getCurrencyCode(),
                movement.state(),
                movement.carrier(),
                movement.paymentId(),
                movement.reference(),
                Optional.of(new PartOf(movement.refund(), movement.whole().minor()))
                        .filter(refund -> refund.minor() > movement.amount().minor()),
                need(movement, approvals.size()),
                approvals,
                events);
    }

    /** What a person has to do about it. */
    Optional<Need> need(Movement movement, int approvals) {
        return switch (movement.state()) {
            case PROPOSED ->
                Optional.of(approvals == 1 && limits.needsTwo(movement.whole()) ? Need.SECOND_APPROVAL : Need.APPROVAL);
            case PENDING -> movement.carrier().equals(ManualPayout.NAME) ? Optional.of(Need.PAYOUT) : Optional.empty();
            case FAILED, REVERSED -> Optional.of(Need.ANOTHER_WAY);
            case UNKNOWN -> forgotten.include(movement) ? Optional.of(Need.FINDING) : Optional.empty();
            case APPROVED, DROPPED, SENT, SUCCEEDED -> Optional.empty();
        };
    }
}
