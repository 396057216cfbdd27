package org.amends.report.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Keyset;

/** The board of promises with names for ids, page by page or as a file. */
@ApplicationScoped
class Promises {

    private final PromiseBoard board;
    private final Rosters rosters;
    private final Clock clock;

    Promises(PromiseBoard board, Rosters rosters, Clock clock) {
        this.board = board;
        this.rosters = rosters;
        this.clock = clock;
    }

    record Page(List<PromiseView> items, Optional<String> next) {}

    Page page(PromiseBoard.Filter filter, Optional<String> after, int limit) {
        KeysetPage<PromiseBoard.Row> page = KeysetPage.of(
                limit, most -> board.page(filter, after.map(Promises::position), most), row -> text(row.position()));
        return new Page(views(page.rows()), page.next());
    }

    /** Everything that the pages show, fetched as it is read. */
    Iterable<PromiseView> all(PromiseBoard.Filter filter) {
        Roster roster = rosters.recent();
        Instant now = clock.instant();
        return Keyset.rows(
                last -> board.page(filter, last.map(PromiseBoard.Row::position), Keyset.CHUNK),
                (PromiseBoard.Row row) -> PromiseView.of(row, roster, now));
    }

    Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private List<PromiseView> views(List<PromiseBoard.Row> rows) {
        Roster roster = rosters.recent();
        Instant now = clock.instant();
        return rows.stream().map(row -> PromiseView.of(row, roster, now)).toList();
    }

    private static String text(PromiseBoard.Position position) {
        String plain = position.due() + " " + position.caseId() + " " + position.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static PromiseBoard.Position position(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return new PromiseBoard.Position(
                    WrittenInstant.read(parts[0]).orElseThrow(), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | NoSuchElementException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
    }
}
