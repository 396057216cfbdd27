package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsDeed;
import org.amends.letter.ReadingZones;
import org.amends.letter.TimeZones;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.platform.problem.Problem;
import org.amends.returns.law.ReturnMethod;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.jdbi.v3.core.Handle;

/**
 * What customers and colleagues do about the way back. What a customer asks of a person is a message, so that an answer is owed by
 * a date; what a connector makes by itself is a note.
 */
@ApplicationScoped
public class WayBackDeeds {

    private static final String TOLD = "UPDATE return_parcel SET told_at = now() WHERE id = :id";

    private final OfferedWays ways;
    private final LabelPorts ports;
    private final ParcelLedger ledger;
    private final ParcelBook book;
    private final CarriageProblems problems;
    private final Messages messages;
    private final TimeZones zones;
    private final Clock clock;

    WayBackDeeds(
            OfferedWays ways,
            LabelPorts ports,
            ParcelLedger ledger,
            ParcelBook book,
            CarriageProblems problems,
            Messages messages,
            TimeZones zones,
            Clock clock) {
        this.zones = zones;
        this.ways = ways;
        this.ports = ports;
        this.ledger = ledger;
        this.book = book;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Somebody wants a label, a code, a place or a day.
     *
     * @param person of the staff, for the customer; empty for the customer
     * @throws Problem 400 for a way that is not offered, 409 while another one waits
     */
    public GoodsDeed ask(LoggedCase file, WayBackInput.Ask said, Optional<UUID> person) {
        if (!said.method().isArrangedByUs()
                || !said.method().travels()
                || !ways.of(file.id()).offers(said.method())) {
            throw problems.invalid("method", "not-offered");
        }
        Optional<PickUp> pickUp = pickUp(ways.of(file.id()), said);
        LabelPort port = ports.choose(said.method());
        if (port.needsSender() && said.from().isEmpty()) {
            throw problems.invalid("from", "sender");
        }
        return asked(
                file,
                new NewParcel(
                        file.id(),
                        said.method(),
                        port.name(),
                        said.from().map(WayBackInput.From::sender),
                        Optional.empty(),
                        Optional.empty(),
                        pickUp),
                person,
                pickUp.isPresent() ? "askedAt" : "asked");
    }

    /** One of those that are offered: a time that nobody drives at is no help. */
    private Optional<PickUp> pickUp(WaysBack offered, WayBackInput.Ask said) {
        if (said.method() != ReturnMethod.PICK_UP || offered.pickUps().isEmpty()) {
            if (said.pickUpFrom().isPresent()) {
                throw problems.invalid("pickUpFrom", "no-time");
            }
            return Optional.empty();
        }
        return Optional.of(said.pickUpFrom()
                .flatMap(from -> offered.pickUps().stream()
                        .filter(one -> one.from().equals(from))
                        .findFirst())
                .orElseThrow(() -> problems.invalid("pickUpFrom", "time")));
    }

    /**
     * Another label in place of one that is over, lost or wrong: the same way and, where it is fetched, the same time, in one press.
     *
     * @throws Problem 404, or 409 for a parcel whose label can't be replaced any more, or that was to be fetched by now
     */
    public GoodsDeed reissue(LoggedCase file, String parcelId, Optional<UUID> person) {
        ReturnParcel old = book.one(file.id(), parcelId);
        requireReplaceable(old);
        if (old.pickUp().filter(time -> time.from().isBefore(clock.instant())).isPresent()) {
            throw problems.conflict("", "pick-up-over");
        }
        LabelPort port = ports.choose(old.method());
        boolean able = !port.needsSender() || old.from().isPresent();
        NewParcel next = new NewParcel(
                file.id(),
                old.method(),
                able ? port.name() : LabelByHand.NAME,
                old.from(),
                Optional.of(old.id()),
                Optional.empty(),
                old.pickUp());
        return asked(file, next, person, "again");
    }

    private void requireReplaceable(ReturnParcel parcel) {
        if (parcel.state() != ParcelState.LABEL_READY) {
            throw problems.conflict("", "not-replaceable");
        }
    }

    private GoodsDeed asked(LoggedCase file, NewParcel parcel, Optional<UUID> person, String key) {
        requireNoneWaits(book.of(file.id()));
        boolean byHand = parcel.carrier().equals(LabelByHand.NAME);
        String words = said(
                file,
                key,
                Map.of(
                        "method",
                        word(file, parcel.method()),
                        "time",
                        parcel.pickUp().map(pickUp -> time(file, pickUp)).orElse("")));
        Command command = byHand && person.isEmpty()
                ? new Command.Answer(words, Channel.WEB)
                : new Command.Note(words, callOwner(file, person, byHand));
        return new GoodsDeed(command, (handle, logged, event) -> {
            requireNoneWaits(book.of(handle, logged.id()));
            parcel.replaces().ifPresent(old -> makeVoid(handle, old, person));
            ledger.add(
                    handle,
                    parcel,
                    ParcelStep.by(person, ParcelState.REQUESTED, event.at(), Optional.empty()),
                    !byHand);
        });
    }

    /** Whoever takes down a wish on the telephone for a case of somebody else. */
    private static List<UUID> callOwner(LoggedCase file, Optional<UUID> person, boolean byHand) {
        UUID owner = file.state().owner();
        return byHand && person.filter(owner::equals).isEmpty() ? List.of(owner) : List.of();
    }

    private void requireNoneWaits(List<ReturnParcel> parcels) {
        if (parcels.stream().anyMatch(parcel -> parcel.state().waitsForLabel())) {
            throw problems.conflict("method", "waits");
        }
    }

    private void makeVoid(Handle handle, UUID old, Optional<UUID> person) {
        ReturnParcel locked = ledger.lock(handle, old).orElseThrow();
        requireReplaceable(locked);
        ledger.move(handle, locked, ParcelStep.by(person, ParcelState.VOIDED, clock.instant(), Optional.empty()));
    }

    /**
     * The customer has sent the goods: the money no longer waits for them.
     *
     * @throws Problem 400 when nothing shows it, or for a tracking number that no label says
     */
    public GoodsDeed sent(LoggedCase file, WayBackInput.Sent said, Optional<UUID> person) {
        Optional<String> words = said.words().map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> tracking = said.tracking().map(this::tracking);
        if (words.isEmpty() && tracking.isEmpty()) {
            throw problems.invalid("tracking", "no-proof");
        }
        String proof = tracking.map(
                        number -> number + words.map(text -> "\n" + text).orElse(""))
                .or(() -> words)
                .orElseThrow();
        return new GoodsDeed(new Command.SendGoods(proof), (handle, logged, event) -> {
            ParcelStep step = ParcelStep.by(person, ParcelState.HANDED_OVER, event.at(), words);
            told(handle, handedOver(handle, logged.id(), tracking, step));
        });
    }

    /** The one with this number, else the one whose label is ready, else one that its sender took to a carrier. */
    private UUID handedOver(Handle handle, UUID caseId, Optional<String> tracking, ParcelStep step) {
        List<ReturnParcel> parcels = book.of(handle, caseId);
        Optional<ReturnParcel> known = parcels.stream()
                .filter(parcel -> tracking.isPresent() && parcel.tracking().equals(tracking))
                .findFirst()
                .or(() -> parcels.stream()
                        .filter(parcel -> parcel.state() == ParcelState.LABEL_READY)
                        .filter(parcel ->
                                tracking.isEmpty() || parcel.tracking().isEmpty())
                        .findFirst());
        if (known.isEmpty()) {
            NewParcel own = new NewParcel(
                    caseId, ReturnMethod.OWN_CARRIER, ReturnParcel.OWN, Optional.empty(), Optional.empty(), tracking);
            return ledger.add(handle, own, step, false);
        }
        ReturnParcel parcel = ledger.lock(handle, known.get().id()).orElseThrow();
        if (parcel.state().mayBecome(ParcelState.HANDED_OVER)) {
            ledger.move(handle, parcel, step);
        }
        tracking.ifPresent(number -> ledger.track(handle, parcel.id(), number));
        return parcel.id();
    }

    private static void told(Handle handle, UUID parcel) {
        handle.createUpdate(TOLD).bind("id", parcel).execute();
    }

    /**
     * The owner has made the label, by hand.
     *
     * @throws Problem 400 for one that does not say how, 404, or 409 when none is wanted any more
     */
    public GoodsDeed attach(
            LoggedCase file, String parcelId, WayBackInput.MadeLabel made, Optional<LabelFile> scan, UUID person) {
        ReturnParcel parcel = book.one(file.id(), parcelId);
        requireWanted(parcel);
        made.tracking().ifPresent(this::tracking);
        made.link().ifPresent(this::requireWeb);
        Label label = made.label(scan);
        if (!label.saysHow()) {
            throw problems.invalid("link", "says-nothing");
        }
        if (label.validUntil().filter(until -> !until.isAfter(clock.instant())).isPresent()) {
            throw problems.invalid("validUntil", "over");
        }
        return new GoodsDeed(new Command.Note(told(file, parcel, "attached")), (handle, logged, event) -> {
            ReturnParcel locked = ledger.lock(handle, parcel.id()).orElseThrow();
            requireWanted(locked);
            ParcelStep step = ParcelStep.by(Optional.of(person), ParcelState.LABEL_READY, event.at(), Optional.empty());
            ledger.label(handle, locked, LabelByHand.NAME, label, step);
        });
    }

    private void requireWanted(ReturnParcel parcel) {
        if (!parcel.state().waitsForLabel()) {
            throw problems.conflict("", "not-wanted");
        }
    }

    /**
     * The owner asks the carrier where a parcel is.
     *
     * @throws Problem 404, or 409 for one that no carrier has
     */
    public GoodsDeed inquire(LoggedCase file, String parcelId, WayBackInput.Inquiry said) {
        ReturnParcel parcel = book.one(file.id(), parcelId);
        if (!parcel.state().isOnItsWay() && parcel.state() != ParcelState.LOST) {
            throw problems.conflict("", "not-on-its-way");
        }
        return new GoodsDeed(
                new Command.Note(
                        told(file, parcel, "inquired") + "\n" + said.words().strip()),
                (handle, logged, event) -> ledger.asked(handle, parcel.id()));
    }

    /**
     * Nobody knows where it is any more. It costs the customer nothing: they sent it, or we saw to the way.
     *
     * @throws Problem 404, or 409 for one that was never sent or has come
     */
    public GoodsDeed lost(LoggedCase file, String parcelId, WayBackInput.Inquiry said, UUID person) {
        ReturnParcel parcel = book.one(file.id(), parcelId);
        requireLosable(parcel);
        String words = said.words().strip();
        return new GoodsDeed(new Command.Note(told(file, parcel, "lost") + "\n" + words), (handle, logged, event) -> {
            ReturnParcel locked = ledger.lock(handle, parcel.id()).orElseThrow();
            requireLosable(locked);
            ledger.move(
                    handle,
                    locked,
                    ParcelStep.by(Optional.of(person), ParcelState.LOST, event.at(), Optional.of(words)));
        });
    }

    private void requireLosable(ReturnParcel parcel) {
        if (!parcel.state().mayBecome(ParcelState.LOST)) {
            throw problems.conflict("", "not-on-its-way");
        }
    }

    private String tracking(String text) {
        return TrackingNumber.of(text).orElseThrow(() -> problems.invalid("tracking", "tracking"));
    }

    private void requireWeb(String link) {
        try {
            URI uri = URI.create(link.strip());
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw problems.invalid("link", "link");
        }
        throw problems.invalid("link", "link");
    }

    private String told(LoggedCase file, ReturnParcel parcel, String key) {
        return said(file, key, Map.of("number", parcel.number(), "method", word(file, parcel.method())));
    }

    /** In the language of the case, which its owner writes. */
    private String said(LoggedCase file, String key, Map<String, ?> arguments) {
        return messages.text(locale(file), "pages", "carriage.said." + key, arguments);
    }

    private String word(LoggedCase file, ReturnMethod method) {
        return messages.text(locale(file), "pages", "carriage.method." + method, Map.of());
    }

    /** On the clocks of the customer; with their zone where ours tell another time. */
    private String time(LoggedCase file, PickUp pickUp) {
        ReadingZones in = zones.of(file.id());
        Locale locale = locale(file);
        String hours = Moments.moment(pickUp.from(), in.reader(), locale) + "–"
                + Moments.time(pickUp.until(), in.reader(), locale);
        return in.differ(pickUp.from()) ? hours + " (" + Moments.zone(in.reader(), locale) + ")" : hours;
    }

    private static Locale locale(LoggedCase file) {
        return Languages.fit(file.contact().language());
    }
}
