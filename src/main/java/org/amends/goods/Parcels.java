package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Units;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes parcels in, as often as they come and whatever is in them. What was expected counts for the case; what was not stands
 * beside it.
 */
@ApplicationScoped
public class Parcels {

    private static final String ADD = """
            INSERT INTO goods_parcel (id, case_id, seq, code, at, person_id) VALUES (:id, :case, :seq, :code, :at, :person)
            ON CONFLICT (code) DO NOTHING
            """;

    private static final String ADD_UNEXPECTED = """
            INSERT INTO goods_unexpected (id, case_id, seq, parcel_id, kind, line_id, what, units)
            VALUES (:id, :case, :seq, :parcel, :kind, :line, :what, :units)
            """;

    private static final String WHERE_IS = """
            SELECT c.reference FROM goods_parcel p JOIN case_file c ON c.id = p.case_id WHERE p.code = :code
            """;

    private final NamedGoods named;
    private final GoodsProblems problems;
    private final GoodsNotes notes;
    private final Jdbi jdbi;
    private final Instance<ParcelTaken> followers;

    Parcels(
            NamedGoods named,
            GoodsProblems problems,
            GoodsNotes notes,
            Jdbi jdbi,
            @Any Instance<ParcelTaken> followers) {
        this.named = named;
        this.problems = problems;
        this.notes = notes;
        this.jdbi = jdbi;
        this.followers = followers;
    }

    /** What was counted, told apart. */
    private record Told(List<Units> expected, List<Unexpected> unexpected) {}

    /** @throws org.amends.platform.problem.Problem 400 or 409, saying what is wrong */
    public GoodsDeed take(LoggedCase file, GoodsInput.Parcel parcel, UUID person) {
        Optional<String> code = parcel.code().map(this::unknownCode);
        Told told = apart(file, parcel);
        if (told.expected().isEmpty() && told.unexpected().isEmpty()) {
            throw problems.invalid("units", "nothing-counted");
        }
        Command command = told.expected().isEmpty()
                ? new Command.Note(words(file, told, parcel, code))
                : new Command.ReceiveGoods(told.expected(), remarks(file, told, parcel, code));
        return new GoodsDeed(command, (handle, logged, event) -> write(handle, logged, event, told, code, person));
    }

    /**
     * A label as it is kept.
     *
     * @throws org.amends.platform.problem.Problem 400 for what is no label, 409 for one that came with a case already
     */
    public String unknownCode(String text) {
        String code = code(text);
        caseOf(code).ifPresent(reference -> {
            throw known(reference);
        });
        return code;
    }

    /** The case that a parcel came with. */
    public Optional<String> caseOf(String code) {
        return jdbi.withHandle(handle -> caseOf(handle, code));
    }

    private static Optional<String> caseOf(Handle handle, String code) {
        return handle.createQuery(WHERE_IS)
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    /** As labels are compared: scanners and people write spaces and small letters. */
    public static String folded(String code) {
        return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private String code(String text) {
        String code = folded(text);
        if (!code.matches("[A-Z0-9./_-]{3,64}")) {
            throw problems.invalid("code", "code");
        }
        return code;
    }

    private RuntimeException known(String reference) {
        return problems.conflict("code", "parcel-known", Map.of("reference", reference));
    }

    private Told apart(LoggedCase file, GoodsInput.Parcel parcel) {
        Map<String, Integer> out = stillOut(file);
        Map<String, String> titles = named.titles(file.id());
        List<Units> expected = new ArrayList<>();
        List<Unexpected> unexpected = new ArrayList<>();
        for (int i = 0; i < parcel.counted().size(); i++) {
            GoodsInput.Counted one = parcel.counted().get(i);
            if (!titles.containsKey(one.line())) {
                throw problems.invalid("units[" + i + "].line", "unknown-line", Map.of("line", one.line()));
            }
            int fits = Math.min(one.quantity(), out.getOrDefault(one.line(), 0));
            if (fits > 0) {
                expected.add(new Units(one.line(), fits));
                out.merge(one.line(), -fits, Integer::sum);
            }
            if (fits < one.quantity()) {
                unexpected.add(new Unexpected(
                        UUID.randomUUID(),
                        Unexpected.Kind.OVER,
                        Optional.of(one.line()),
                        titles.getOrDefault(one.line(), one.line()),
                        one.quantity() - fits));
            }
        }
        for (int i = 0; i < parcel.others().size(); i++) {
            unexpected.add(other(parcel.others().get(i), i, titles));
        }
        return new Told(List.copyOf(expected), List.copyOf(unexpected));
    }

    private Unexpected other(GoodsInput.Other other, int row, Map<String, String> titles) {
        if (other.line().filter(line -> !titles.containsKey(line)).isPresent()
                || (other.kind() == Unexpected.Kind.OVER && other.line().isEmpty())) {
            throw problems.invalid(
                    "unexpected[" + row + "].line",
                    "unknown-line",
                    Map.of("line", other.line().orElse("")));
        }
        return new Unexpected(
                UUID.randomUUID(), other.kind(), other.line(), other.what().strip(), other.quantity());
    }

    /** Nothing is expected any more of a declaration that was taken back. */
    private static Map<String, Integer> stillOut(LoggedCase file) {
        if (file.state().status() == CaseStatus.WITHDRAWN) {
            return new HashMap<>();
        }
        Map<String, Integer> out = new HashMap<>(NamedGoods.expected(file));
        file.state()
                .receivedGoods()
                .forEach(units ->
                        out.computeIfPresent(units.line(), (line, left) -> Math.max(0, left - units.quantity())));
        return out;
    }

    private Optional<String> remarks(LoggedCase file, Told told, GoodsInput.Parcel parcel, Optional<String> code) {
        String words = words(file, told, parcel, code);
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** As the log keeps it: the label, what was not expected, and the remarks. */
    private String words(LoggedCase file, Told told, GoodsInput.Parcel parcel, Optional<String> code) {
        return Stream.of(
                        code.map(text -> "[" + text + "]").stream(),
                        told.unexpected().stream().map(one -> notes.unexpected(file, one)),
                        parcel.remarks().map(String::strip).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private void write(Handle handle, LoggedCase file, Event event, Told told, Optional<String> code, UUID person) {
        UUID parcel = UUID.randomUUID();
        int added = handle.createUpdate(ADD)
                .bind("id", parcel)
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("code", code.orElse(null))
                .bind("at", event.at())
                .bind("person", person)
                .execute();
        if (added == 0) {
            throw known(code.flatMap(text -> caseOf(handle, text)).orElse(""));
        }
        code.ifPresent(label -> followers.forEach(follower -> follower.taken(handle, label, person, event.at())));
        for (Unexpected one : told.unexpected()) {
            handle.createUpdate(ADD_UNEXPECTED)
                    .bind("id", one.id())
                    .bind("case", file.id())
                    .bind("seq", event.seq())
                    .bind("parcel", parcel)
                    .bind("kind", one.kind())
                    .bind("line", one.line().orElse(null))
                    .bind("what", one.what())
                    .bind("units", one.units())
                    .execute();
        }
    }
}
