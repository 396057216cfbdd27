package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.people.StaffMember;

/** Gathers what the page of one version shows. */
@ApplicationScoped
class ListSheets {

    private final ListShelf shelf;
    private final ListViews views;
    private final ListDesk desk;
    private final ListSentences sentences;

    ListSheets(ListShelf shelf, ListViews views, ListDesk desk, ListSentences sentences) {
        this.shelf = shelf;
        this.views = views;
        this.desk = desk;
        this.sentences = sentences;
    }

    /** @param withText only whoever opened it sees the text */
    ListSheet sheet(
            ListShelf.Stored list,
            StaffMember reader,
            boolean withText,
            Optional<ListView.DryRunResult> result,
            List<Fault> refused) {
        UUID id = reader.id();
        ListView.Detail detail = views.detail(list, reader);
        boolean opened = detail.openedBy().stream().anyMatch(one -> one.person().equals(id));
        Optional<ListShelf.Stored> other = comparable(list);
        return new ListSheet(
                detail,
                opened && withText ? lines(list.body()) : List.of(),
                opened,
                detail.approvedBy().stream().anyMatch(one -> one.person().equals(id)),
                ListViews.activates(reader),
                desk.chosen(list.ref().language()).filter(list.ref()::equals).isPresent(),
                other.map(before -> before.ref().version()),
                other.map(before -> ListViews.comparison(before, list)),
                result,
                sentences.said(refused));
    }

    /** The list in force; for that one, the list that comes with Amends. */
    private Optional<ListShelf.Stored> comparable(ListShelf.Stored list) {
        String language = list.ref().language();
        return Stream.of(desk.inForce(language), ListDesk.shipped(language))
                .filter(ref -> !ref.equals(list.ref()))
                .findFirst()
                .flatMap(shelf::find);
    }

    private static List<ListView.Line> lines(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new ListView.Line(number, lines.get(number - 1)))
                .toList();
    }
}
