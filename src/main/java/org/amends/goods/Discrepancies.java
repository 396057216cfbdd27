package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Records what did not come as it should have. The owner is called by a mention, the customer reads it on their page at once.
 * It holds no money back: what nobody disputes is paid meanwhile.
 */
@ApplicationScoped
public class Discrepancies {

    private static final String OPEN = """
            INSERT INTO goods_discrepancy (id, case_id, seq, kind, line_id, unexpected_id, units, note, photographs, person_id, at)
            VALUES (:id, :case, :seq, :kind, :line, :unexpected, :units, :note, :photographs, :person, :at)
            """;

    private static final String END = """
            INSERT INTO goods_discrepancy_end (discrepancy_id, case_id, seq, outcome, person_id, at)
            VALUES (:id, :case, :seq, :outcome, :person, :at)
            ON CONFLICT (discrepancy_id) DO NOTHING
            """;

    private final GoodsBook book;
    private final NamedGoods named;
    private final GoodsProblems problems;
    private final GoodsNotes notes;
    private final Jdbi jdbi;

    Discrepancies(GoodsBook book, NamedGoods named, GoodsProblems problems, GoodsNotes notes, Jdbi jdbi) {
        this.book = book;
        this.named = named;
        this.problems = problems;
        this.notes = notes;
        this.jdbi = jdbi;
    }

    /** @throws org.amends.platform.problem.Problem 400 or 409, saying what is wrong */
    public GoodsDeed open(LoggedCase file, GoodsInput.Discrepant said, UUID person) {
        Ledger ledger = jdbi.inTransaction(handle -> checked(handle, file, said));
        UUID owner = file.state().owner();
        String title = named.title(file.id(), said.item(), ledger);
        String words = notes.odd(file, said.kind(), said.quantity(), title) + "\n"
                + said.note().strip();
        Command note = new Command.Note(words, owner.equals(person) ? List.of() : List.of(owner));
        return new GoodsDeed(note, (handle, logged, event) -> {
            checked(handle, logged, said);
            write(handle, logged, event, said, person);
        });
    }

    /** @throws org.amends.platform.problem.Problem 404 for one that there is not, 409 for one that has ended */
    public GoodsDeed end(LoggedCase file, UUID id, String outcome, UUID person) {
        Discrepancy open = book.of(file.id()).discrepancies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problems.notFound("discrepancy"));
        if (!open.isOpen()) {
            throw problems.conflict("", "ended", Map.of());
        }
        return new GoodsDeed(
                new Command.Note(notes.kind(file, open.kind()) + ": " + open.note() + "\n→ " + outcome.strip()),
                (handle, logged, event) -> {
                    int ended = handle.createUpdate(END)
                            .bind("id", id)
                            .bind("case", logged.id())
                            .bind("seq", event.seq())
                            .bind("outcome", outcome.strip())
                            .bind("person", person)
                            .bind("at", event.at())
                            .execute();
                    if (ended == 0) {
                        throw problems.conflict("", "ended", Map.of());
                    }
                });
    }

    /** What is short did not come, so it is only asked whether it was expected. */
    private Ledger checked(Handle handle, LoggedCase file, GoodsInput.Discrepant said) {
        Ledger ledger = book.of(handle, file.id());
        Item item = said.item();
        if (said.kind() == Discrepancy.Kind.SHORT) {
            int expected = item.line()
                    .map(line -> NamedGoods.expected(file).getOrDefault(line, 0))
                    .orElse(0);
            if (expected - ledger.came(item) < said.quantity()) {
                throw problems.invalid("quantity", "not-short");
            }
        } else {
            named.checkCame(item, ledger);
            if (ledger.came(item) < said.quantity()) {
                throw problems.invalid("quantity", "not-here");
            }
        }
        named.checkPhotographs(handle, file.id(), said.photographs(), true);
        return ledger;
    }

    private static void write(Handle handle, LoggedCase file, Event event, GoodsInput.Discrepant said, UUID person) {
        handle.createUpdate(OPEN)
                .bind("id", UUID.randomUUID())
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("kind", said.kind())
                .bind("line", said.line().orElse(null))
                .bind("unexpected", said.unexpected().orElse(null))
                .bind("units", said.quantity())
                .bind("note", said.note().strip())
                .bindArray("photographs", UUID.class, said.photographs())
                .bind("person", person)
                .bind("at", event.at())
                .execute();
    }
}
