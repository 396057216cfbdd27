package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Grades what came and says where it goes. Rows are added; what was wrong is reversed by another row. */
@ApplicationScoped
public class Inspections {

    private static final String ADD = """
            INSERT INTO goods_inspection (id, case_id, seq, line_id, unexpected_id, grade, graded, disposition, disposed,
                                          photographs, note, reverses, person_id, at)
            VALUES (:id, :case, :seq, :line, :unexpected, :grade, :graded, :disposition, :disposed,
                    :photographs, :note, :reverses, :person, :at)
            """;

    private final GoodsBook book;
    private final NamedGoods named;
    private final GoodsProblems problems;
    private final GoodsNotes notes;
    private final Jdbi jdbi;

    Inspections(GoodsBook book, NamedGoods named, GoodsProblems problems, GoodsNotes notes, Jdbi jdbi) {
        this.book = book;
        this.named = named;
        this.problems = problems;
        this.notes = notes;
        this.jdbi = jdbi;
    }

    /** A row that is about to be added. */
    private record Row(
            Item item,
            Grade grade,
            int graded,
            Optional<Disposition> disposition,
            int disposed,
            List<UUID> photographs,
            Optional<String> note,
            Optional<UUID> reverses,
            UUID person) {}

    /** @throws org.amends.platform.problem.Problem 400 or 409, saying what is wrong */
    public GoodsDeed inspect(LoggedCase file, GoodsInput.Inspected said, UUID person) {
        Row row = new Row(
                said.item(),
                said.grade(),
                said.isOnlyDisposition() ? 0 : said.quantity(),
                said.disposition(),
                said.disposition().isPresent() ? said.quantity() : 0,
                said.shown(),
                said.note().map(String::strip),
                Optional.empty(),
                person);
        Ledger ledger = jdbi.inTransaction(handle -> checked(handle, file, row));
        String title = named.title(file.id(), row.item(), ledger);
        String words = notes.graded(file, said.quantity(), title, said.grade(), said.disposition())
                + row.note().map(note -> "\n" + note).orElse("");
        return new GoodsDeed(new Command.Note(words), (handle, logged, event) -> {
            checked(handle, logged, row);
            write(handle, logged, event, row);
        });
    }

    /** @throws org.amends.platform.problem.Problem 404 for a row that there is not, 409 for one that can't be taken back */
    public GoodsDeed reverse(LoggedCase file, UUID id, String reason, UUID person) {
        Ledger ledger = book.of(file.id());
        Inspection wrong = ledger.inspections().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problems.notFound("inspection"));
        checkReversible(ledger, wrong);
        Row row = new Row(
                wrong.item(),
                wrong.grade(),
                -wrong.graded(),
                wrong.disposition(),
                -wrong.disposed(),
                List.of(),
                Optional.of(reason.strip()),
                Optional.of(id),
                person);
        int units = Math.max(wrong.graded(), wrong.disposed());
        String title = named.title(file.id(), wrong.item(), ledger);
        String words =
                "− " + notes.graded(file, units, title, wrong.grade(), wrong.disposition()) + "\n" + reason.strip();
        return new GoodsDeed(new Command.Note(words), (handle, logged, event) -> {
            Ledger now = book.of(handle, logged.id());
            now.inspections().stream().filter(one -> one.id().equals(id)).forEach(one -> checkReversible(now, one));
            write(handle, logged, event, row);
        });
    }

    private void checkReversible(Ledger ledger, Inspection row) {
        if (row.reverses().isPresent() || row.reversed()) {
            throw problems.conflict("", "reversed", Map.of());
        }
        int gradedThen = ledger.graded(row.item(), row.grade()) - row.graded();
        int disposedThen = ledger.disposed(row.item(), row.grade()) - row.disposed();
        if (disposedThen > gradedThen) {
            throw problems.conflict("", "gone-already", Map.of());
        }
    }

    private Ledger checked(Handle handle, LoggedCase file, Row row) {
        Ledger ledger = book.of(handle, file.id());
        named.checkCame(row.item(), ledger);
        named.checkPhotographs(handle, file.id(), row.photographs(), false);
        if (row.graded() == 0 && row.disposition().isEmpty()) {
            throw problems.invalid("disposition", "no-disposition");
        }
        if (row.graded() > 0
                && row.grade().needsPhotograph()
                && row.photographs().isEmpty()) {
            throw problems.invalid("photographs", "photograph-needed");
        }
        int ungraded = ledger.came(row.item()) - ledger.graded(row.item());
        if (row.graded() > ungraded) {
            throw problems.conflict("quantity", "graded-all", Map.of("left", ungraded));
        }
        int here = ledger.graded(row.item(), row.grade()) + row.graded() - ledger.disposed(row.item(), row.grade());
        if (row.disposed() > here) {
            throw problems.conflict("quantity", "disposed-all", Map.of("left", here));
        }
        return ledger;
    }

    private static void write(Handle handle, LoggedCase file, Event event, Row row) {
        handle.createUpdate(ADD)
                .bind("id", UUID.randomUUID())
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("line", row.item().line().orElse(null))
                .bind("unexpected", row.item().unexpected().orElse(null))
                .bind("grade", row.grade())
                .bind("graded", row.graded())
                .bind("disposition", row.disposition().orElse(null))
                .bind("disposed", row.disposed())
                .bindArray("photographs", UUID.class, row.photographs())
                .bind("note", row.note().orElse(null))
                .bind("reverses", row.reverses().orElse(null))
                .bind("person", row.person())
                .bind("at", event.at())
                .execute();
    }
}
