package org.amends.stray;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.casefile.Refusals;
import org.amends.channel.ParcelTasks;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.goods.Parcels;
import org.amends.lifecycle.Channel;
import org.amends.people.StaffMember;
import org.amends.platform.ETags;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.idempotency.Replies;
import org.amends.platform.idempotency.StoredReply;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes parcels in that belong to no case, and brings each to its end: one of two people who are at it at once is told so. */
@ApplicationScoped
public class StrayDesk {

    private final StrayBook book;
    private final StrayPhotographs photographs;
    private final CountedStray counted;
    private final ParcelTasks tasks;
    private final Parcels parcels;
    private final GoodsDesk goods;
    private final Filings filings;
    private final Refusals refusals;
    private final Replies replies;
    private final StrayProblems problems;
    private final Messages messages;
    private final ObjectMapper json;
    private final Jdbi jdbi;

    StrayDesk(
            StrayBook book,
            StrayPhotographs photographs,
            CountedStray counted,
            ParcelTasks tasks,
            Parcels parcels,
            GoodsDesk goods,
            Filings filings,
            Refusals refusals,
            Replies replies,
            StrayProblems problems,
            Messages messages,
            ObjectMapper json,
            Jdbi jdbi) {
        this.book = book;
        this.photographs = photographs;
        this.counted = counted;
        this.tasks = tasks;
        this.parcels = parcels;
        this.goods = goods;
        this.filings = filings;
        this.refusals = refusals;
        this.replies = replies;
        this.problems = problems;
        this.messages = messages;
        this.json = json;
        this.jdbi = jdbi;
    }

    /** What the answer to a parcel that was taken in says. */
    @Schema(name = "StrayParcelTaken")
    record Taken(UUID id, int version) {}

    /** @throws Problem 404 when there is none */
    StrayParcel read(UUID id) {
        return book.find(id).orElseThrow(problems::notFound);
    }

    /**
     * @param key by which the same parcel that is sent twice is taken in once
     * @throws Problem 400 or 409, saying what is wrong, and nothing is kept
     */
    public StoredReply take(StrayInput.Parcel parcel, StaffMember by, Optional<IdempotencyKey> key) {
        Optional<StoredReply> before = key.flatMap(replies::find);
        return before.isPresent() ? before.get() : jdbi.inTransaction(handle -> take(handle, parcel, by, key));
    }

    private StoredReply take(Handle handle, StrayInput.Parcel parcel, StaffMember by, Optional<IdempotencyKey> key) {
        Optional<String> code = parcel.code().map(parcels::unknownCode);
        code.ifPresent(label -> StrayBook.lying(handle, label).ifPresent(other -> {
            throw problems.liesHere(other);
        }));
        UUID id = UUID.randomUUID();
        Instant at = StrayBook.now(handle);
        UUID task = tasks.open(handle, new ParcelTasks.Task(at, firstLine(parcel), contents(parcel), by.id()))
                .orElseThrow(problems::ofNobody);
        if (!StrayBook.add(handle, id, parcel, code, new StrayBook.Taking(by.id(), at, task))) {
            throw problems.changed();
        }
        StoredReply reply = new StoredReply(
                201, Optional.of("/api/v1/stray-parcels/" + id), Optional.of(ETags.of(1)), bytes(new Taken(id, 1)));
        key.ifPresent(known -> replies.keep(handle, known, reply));
        return reply;
    }

    private static Optional<String> firstLine(StrayInput.Parcel parcel) {
        return parcel.sender()
                .flatMap(text -> text.strip().lines().findFirst())
                .or(parcel::code)
                .map(String::strip);
    }

    private static String contents(StrayInput.Parcel parcel) {
        return String.join(
                "\n",
                parcel.items().stream()
                        .map(item -> item.units() + " × " + item.what().strip())
                        .toList());
    }

    /**
     * Counts it on its case like any other parcel, and ends it.
     *
     * @param version that was seen of it
     * @throws Problem 400, 404 or 409; then nothing is recorded, neither here nor there
     */
    CaseReference match(UUID id, int version, StrayInput.Match match, StaffMember by) {
        CaseReference reference =
                CaseReference.parse(match.reference()).orElseThrow(() -> problems.invalid("reference", "unknown-case"));
        StrayParcel seen = read(id);
        goods.record(reference, by, "stray-" + id, version + " " + match.items(), (file, person) -> {
            requireLying(read(id), version);
            GoodsDeed deed = parcels.take(file, counted.of(seen, file, match), person);
            return new GoodsDeed(deed.command(), (handle, logged, event) -> {
                settle(
                        handle,
                        seen,
                        version,
                        new Arrival(logged.id(), event.seq(), reference.text()),
                        person,
                        event.at());
                deed.beside().write(handle, logged, event);
            });
        });
        return reference;
    }

    /** Where it was counted: the event of the case that tells of it. */
    record Arrival(UUID caseId, int seq, String reference) {}

    /** It is its case's from now on, and so are its photographs. */
    void settle(Handle handle, StrayParcel parcel, int version, Arrival arrival, UUID by, Instant at) {
        if (!StrayBook.match(handle, parcel.id(), version, arrival, by, at)) {
            throw problems.changed();
        }
        tasks.matched(handle, parcel.task().id(), arrival.caseId(), arrival.reference(), by);
        photographs.moveTo(handle, parcel.id(), arrival.caseId(), arrival.seq());
    }

    /**
     * Files a case for it and matches it to that one.
     *
     * @throws Problem 400 or 409
     */
    CaseReference open(UUID id, int version, StrayInput.Opening opening, StaffMember by) {
        StrayParcel parcel = read(id);
        if (parcel.opened().isEmpty()) {
            requireLying(parcel, version);
            CaseReference filed = file(parcel, version, opening, by);
            return match(id, version + 1, new StrayInput.Match(filed.text(), null), by);
        }
        return match(id, version, new StrayInput.Match(parcel.opened().get().text(), null), by);
    }

    private CaseReference file(StrayParcel parcel, int version, StrayInput.Opening opening, StaffMember by) {
        Locale theirs = Locale.forLanguageTag(opening.contact().language());
        Filings.Outcome outcome = filings.file(
                new NewCase(
                        opening.words().orElseGet(() -> said(theirs, "words", parcel)),
                        List.of(),
                        Optional.of(said(theirs, "title", parcel)),
                        Optional.empty(),
                        Optional.empty(),
                        Channel.POST,
                        opening.contact().contact(),
                        Optional.empty()),
                CaseRequests.actor(by),
                Optional.empty(),
                (handle, caseId) -> {
                    if (!StrayBook.opened(handle, parcel.id(), version, caseId)) {
                        throw problems.changed();
                    }
                });
        if (outcome instanceof Filings.Outcome.Refused refused) {
            throw refusals.problem(refused.decision());
        }
        return reference(((Filings.Outcome.Filed) outcome).reply().body());
    }

    private String said(Locale locale, String key, StrayParcel parcel) {
        return messages.text(
                locale,
                "pages",
                "desk.stray.filed." + key,
                Map.of(
                        "contents",
                        parcel.contents(),
                        "what",
                        parcel.items().get(0).what()));
    }

    private CaseReference reference(byte[] receipt) {
        try {
            return new CaseReference(
                    json.readTree(receipt).required("reference").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 404 or 409 */
    void letGo(UUID id, int version, StrayInput.LetGo letGo, StaffMember by) {
        StrayParcel parcel = read(id);
        String said = letGo.said().strip();
        jdbi.useTransaction(handle -> {
            if (!StrayBook.letGo(handle, id, version, said, by.id())) {
                throw problems.changed();
            }
            tasks.letGo(handle, parcel.task().id(), said, by.id());
        });
    }

    /** What to say of a reference that no case has. */
    String unknownCase() {
        return problems.invalid("case", "unknown-case").body().detail();
    }

    private void requireLying(StrayParcel parcel, int version) {
        if (!parcel.isLying() || parcel.version() != version) {
            throw problems.changed();
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
