package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.PackComparison;
import org.amends.policy.pack.PackRef;

/** Gathers what the page of one version shows. */
@ApplicationScoped
class PackSheets {

    private static final int CASES_SHOWN = 20;

    private final PackShelf shelf;
    private final PackViews views;
    private final PackCases cases;
    private final Rulebooks rulebooks;
    private final PolicyBooks books;
    private final CalendarShelf calendars;

    PackSheets(
            PackShelf shelf,
            PackViews views,
            PackCases cases,
            Rulebooks rulebooks,
            PolicyBooks books,
            CalendarShelf calendars) {
        this.shelf = shelf;
        this.views = views;
        this.cases = cases;
        this.rulebooks = rulebooks;
        this.books = books;
        this.calendars = calendars;
    }

    /**
     * @param withText only whoever opened it sees the text
     * @param after where the page of cases before ended
     */
    PackSheet sheet(
            PackShelf.Stored stored,
            UUID reader,
            boolean withText,
            Optional<String> after,
            List<Fault> refused,
            Locale locale) {
        PackView.Detail detail = views.detail(stored, locale);
        boolean opened = detail.openedBy().stream().anyMatch(one -> one.person().equals(reader));
        Optional<PackRef> other = comparable(stored.ref());
        PackCases.Page page = cases.page(stored.ref(), after, CASES_SHOWN);
        return new PackSheet(
                detail,
                opened && withText ? SourceLine.of(stored.body(), detail.obstacles()) : List.of(),
                SourceLine.said(detail.obstacles()),
                opened,
                detail.approvedBy().stream().anyMatch(one -> one.person().equals(reader)),
                other.map(PackRef::version),
                other.map(before -> changes(before, stored.ref())).orElse(List.of()),
                page.rows().stream().map(PackSheet.Case::of).toList(),
                page.next(),
                clocks(stored.ref()),
                SourceLine.said(refused));
    }

    /** The version in force, else the one before it. */
    private Optional<PackRef> comparable(PackRef ref) {
        Stream<PackRef> inForce = shelf.activations().on(books.today(), rulebooks::validFrom).stream();
        Stream<PackRef> before =
                shelf.all().stream().map(PackShelf.Stored::ref).filter(one -> one.version() < ref.version());
        return Stream.concat(inForce, before)
                .filter(one -> one.id().equals(ref.id()) && !one.equals(ref))
                .findFirst();
    }

    private List<PackSheet.Changed> changes(PackRef before, PackRef after) {
        return PackComparison.of(
                        rulebooks.effective(before), rulebooks.effective(after), calendars.at(calendars.editions()))
                .stream()
                .map(PackSheet.Changed::of)
                .toList();
    }

    /** What the calculator can be asked for. */
    List<String> clocks(PackRef ref) {
        Stream<String> clocks = rulebooks.effective(ref).clocks().stream()
                .map(owned -> owned.clock().id());
        Stream<String> window = rulebooks.effective(ref).returns().stream().map(returns -> DateQuestion.RETURN_WINDOW);
        return Stream.concat(clocks, window).toList();
    }
}
