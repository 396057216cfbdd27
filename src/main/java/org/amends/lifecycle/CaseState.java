package org.amends.lifecycle;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Where a case stands: nothing but its events, summed up. Never edited; recomputed by {@link #of}. */
public final class CaseState {

    private final UUID team;
    private final UUID executive;
    private final int points;
    private final Ownership ownership;
    private final Duties duties;
    private final Messages messages;
    private final Promises promises;
    private final Remedies remedies;
    private final Rungs rungs;
    private final Marks marks;
    private final Rights rights;
    private Optional<ProposedRefusal> refusal = Optional.empty();
    private final Goods goods;
    private final FailedContacts failedContacts;
    private final List<String> packs;
    private final Set<Integer> letters;
    private CaseStatus status;
    private int version;
    private int lastLetter = -1;
    private Optional<Integer> wordSince = Optional.empty();
    private int overriddenLetters;
    private int decisions;
    private int contests;
    private boolean underReview;
    private Optional<Integer> acknowledgement = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<UUID> decidedBy = Optional.empty();
    private Optional<Ending> ending = Optional.empty();

    /** @param deadline its number, or {@link #BY_LAW} where the law's clock measures it, however many remedies there are */
    public record RemedyState(int number, RemedyKind kind, int deadline, Instant by, boolean done, boolean current) {
        static final int BY_LAW = 0;
    }

    public record HandoverOffer(int number, UUID from, UUID to, int deadline) {}

    public record FiredRung(int deadline, int level, Rung rung, UUID notified, Instant at, boolean accepted) {
        boolean is(int ofDeadline, int atLevel) {
            return deadline == ofDeadline && level == atLevel;
        }
    }

    private CaseState(Event filing) {
        if (filing.seq() != 0 || !(filing.fact() instanceof Fact.Filed filed)) {
            throw new IllegalArgumentException("a case begins by being filed, not by " + filing.verb());
        }
        team = filed.team();
        executive = filed.executive();
        points = filed.points();
        duties = new Duties();
        messages = new Messages();
        promises = new Promises();
        remedies = new Remedies();
        rungs = new Rungs();
        marks = new Marks();
        rights = new Rights();
        goods = new Goods(filing, filed);
        failedContacts = new FailedContacts();
        packs = List.copyOf(filed.packs());
        letters = new TreeSet<>();
        status = filing.to();
        ownership = new Ownership(filing.owner());
        duties.take(filing, filing.owner());
        messages.take(filing);
    }

    private CaseState(CaseState other) {
        team = other.team;
        executive = other.executive;
        points = other.points;
        duties = new Duties(other.duties);
        messages = new Messages(other.messages);
        promises = new Promises(other.promises);
        remedies = new Remedies(other.remedies);
        rungs = new Rungs(other.rungs);
        marks = new Marks(other.marks);
        rights = new Rights(other.rights);
        refusal = other.refusal;
        goods = new Goods(other.goods);
        failedContacts = new FailedContacts(other.failedContacts);
        packs = other.packs;
        letters = new TreeSet<>(other.letters);
        status = other.status;
        version = other.version;
        ownership = new Ownership(other.ownership);
        lastLetter = other.lastLetter;
        wordSince = other.wordSince;
        overriddenLetters = other.overriddenLetters;
        decisions = other.decisions;
        contests = other.contests;
        underReview = other.underReview;
        acknowledgement = other.acknowledgement;
        outcome = other.outcome;
        decidedBy = other.decidedBy;
        ending = other.ending;
    }

    /** @throws IllegalArgumentException when the events are not one case's, in order and without a gap */
    public static CaseState of(List<Event> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a case has at least the event of its filing");
        }
        CaseState state = new CaseState(history.get(0));
        history.stream().skip(1).forEach(state::take);
        return state;
    }

    /** This case after one more event. */
    public CaseState after(Event event) {
        CaseState next = new CaseState(this);
        next.take(event);
        return next;
    }

    private void take(Event event) {
        if (event.seq() != version + 1) {
            throw new IllegalArgumentException("event " + event.seq() + " does not follow event " + version);
        }
        version = event.seq();
        takeWord(event);
        status = event.to();
        failedContacts.take(event, duties);
        duties.take(event, ownership.owner());
        messages.take(event);
        promises.take(event);
        remedies.take(event);
        rungs.take(event);
        marks.take(event);
        rights.take(event);
        refusal = ProposedRefusal.after(refusal, event);
        goods.take(event);
        ownership.take(event, duties);
        takeLetter(event);
        takeDecision(event);
        takeEnding(event);
    }

    /** What they said counts until the case moves on, and for one deed. */
    private void takeWord(Event event) {
        if (event.verb() == Verb.ANSWER) {
            wordSince = Optional.of(event.seq());
        } else if (event.to() != status || event.heardIn().isPresent()) {
            wordSince = Optional.empty();
        }
    }

    private void takeLetter(Event event) {
        if (event.fact().sent().isPresent()) {
            letters.add(event.seq());
            lastLetter = event.seq();
        }
        if (event.fact().sent().filter(letter -> !letter.overridden().isEmpty()).isPresent()) {
            overriddenLetters++;
        }
        if (event.verb() == Verb.ACKNOWLEDGE) {
            acknowledgement = Optional.of(event.seq());
        } else if (event.fact() instanceof Fact.Bounced bounced) {
            acknowledgement = acknowledgement.filter(letter -> letter != bounced.letter());
        }
    }

    private void takeDecision(Event event) {
        if (event.fact() instanceof Fact.Decided decided) {
            decisions = decided.decision();
            outcome = Optional.of(decided.outcome());
            decidedBy = event.actorId();
            underReview = false;
        } else if (event.verb() == Verb.CONTEST) {
            contests++;
            underReview = true;
        }
    }

    private void takeEnding(Event event) {
        if (event.fact() instanceof Fact.Ended ended) {
            ending = Optional.of(ended.ending());
        } else if (event.fact() instanceof Fact.Reopened) {
            ending = Optional.empty();
        }
    }

    public CaseStatus status() {
        return status;
    }

    /** The seq of the last event. */
    public int version() {
        return version;
    }

    public UUID owner() {
        return ownership.owner();
    }

    /** How often another person came to own it. */
    public int changesOfOwner() {
        return ownership.changes();
    }

    public UUID team() {
        return team;
    }

    public UUID executive() {
        return executive;
    }

    /** How many points the customer raised; they are numbered from 1. */
    public int points() {
        return points;
    }

    public Collection<OpenDeadline> openDeadlines() {
        return duties.open();
    }

    public boolean owes(DeadlineKind kind) {
        return duties.include(kind);
    }

    public Optional<OpenDeadline> openDeadline(int number) {
        return duties.open(number);
    }

    public Optional<OpenDeadline> nextDeadline() {
        return duties.open().stream()
                .min(Comparator.comparing(OpenDeadline::dueAt).thenComparing(OpenDeadline::number));
    }

    /** What the customer wrote or said after their complaint, the oldest first. */
    public List<CustomerMessage> messages() {
        return messages.all();
    }

    /** @param seq the number of the event that wrote it down */
    public Optional<CustomerMessage> message(int seq) {
        return messages.find(seq);
    }

    /** How often the customer had to come after us. */
    public int chasers() {
        return (int) messages.all().stream().filter(CustomerMessage::chases).count();
    }

    public Map<Integer, PromiseState> promises() {
        return promises.all();
    }

    /** The spoken promises that no letter has written down yet. */
    public SortedSet<Integer> unsummarised() {
        return numbers(promise -> promise.summary().isPresent());
    }

    SortedSet<Integer> summarisedBy(int letter) {
        return numbers(promise -> promise.summarisedBy().equals(Optional.of(letter)));
    }

    private SortedSet<Integer> numbers(Predicate<PromiseState> which) {
        SortedSet<Integer> numbers = new TreeSet<>();
        promises.all().forEach((number, promise) -> {
            if (which.test(promise)) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    public boolean hasBrokenPromise() {
        return brokenPromises() > 0;
    }

    public int brokenPromises() {
        return (int)
                promises.all().values().stream().filter(PromiseState::broken).count();
    }

    /** The policy packs by which the case is measured, each as {@code id@version}. */
    public List<String> packs() {
        return packs;
    }

    public int failedContacts() {
        return failedContacts.count();
    }

    public Optional<Fact.Classified> cause() {
        return marks.cause();
    }

    public boolean isHeated() {
        return marks.heated();
    }

    /** Whose conduct the complaint is about. */
    public Set<UUID> named() {
        return marks.named();
    }

    public boolean isPartial(UUID person, Colleagues colleagues) {
        return named().stream().anyMatch(somebody -> colleagues.isPartial(person, somebody));
    }

    /** What the customer is entitled to, as far as somebody here knows. */
    /** A refusal that waits for a second person, or has one, and has not been decided. */
    public Optional<ProposedRefusal> refusal() {
        return refusal;
    }

    public List<KnownRight> rights() {
        return rights.known();
    }

    Optional<KnownRight> right(int number) {
        return rights.find(number);
    }

    int lastRight() {
        return rights.last();
    }

    public CaseKind kind() {
        return declaration().map(Declaration::kind).orElse(CaseKind.COMPLAINT);
    }

    /** What the customer said of goods; empty for a complaint. */
    public Optional<Declaration> declaration() {
        return goods.declaration();
    }

    /** Whether goods that come back are still with the customer, as far as we know. */
    public boolean awaitsGoods() {
        return goods.declaration().filter(Declaration::goodsAreOut).isPresent()
                && goods.backSince().isEmpty();
    }

    /** Whether they would be, had these goods not come. */
    boolean awaitsGoodsWithout(int receipt) {
        return goods.declaration().filter(Declaration::goodsAreOut).isPresent()
                && goods.backSinceWithout(receipt).isEmpty();
    }

    /** What has come back so far, in the order in which it came. */
    public List<Units> receivedGoods() {
        return goods.received();
    }

    /** What came by that event, unless it was another case's. */
    public Optional<List<Units>> receipt(int seq) {
        return goods.receipt(seq);
    }

    Goods goods() {
        return goods;
    }

    /** Whether somebody above the owner is still asked because of that. */
    public boolean isCalledBy(Alarm alarm) {
        return duties.open().stream().anyMatch(deadline -> deadline.alarm().equals(Optional.of(alarm)));
    }

    public Map<Integer, RemedyState> remedies() {
        return remedies.all();
    }

    /** What the current decision still owes. */
    public List<RemedyState> remediesOwed() {
        return remedies.all().values().stream()
                .filter(r -> r.current() && !r.done())
                .toList();
    }

    public boolean hasRemedies() {
        return remedies.all().values().stream().anyMatch(RemedyState::current);
    }

    public boolean hasCarriedOutRemedy() {
        return remedies.all().values().stream().anyMatch(RemedyState::done);
    }

    public List<FiredRung> firedRungs() {
        return rungs.all();
    }

    Optional<FiredRung> firedRung(int deadline, int level) {
        return rungs.find(deadline, level);
    }

    boolean hasWarned(int deadline, int level) {
        return rungs.hasWarned(deadline, level);
    }

    public boolean isLetter(int seq) {
        return letters.contains(seq);
    }

    /** The seq of the last letter to the customer, or -1. */
    public int lastLetter() {
        return lastLetter;
    }

    /** How many letters went out although a check refused them. */
    int overriddenLetters() {
        return overriddenLetters;
    }

    /** The seq of the customer's last message, if they wrote since the case came to where it stands. */
    public Optional<Integer> wordSince() {
        return wordSince;
    }

    public int decisions() {
        return decisions;
    }

    public int contests() {
        return contests;
    }

    /** Whether another person is looking at a contested decision. */
    public boolean isUnderReview() {
        return underReview;
    }

    /** The seq of the letter that acknowledged the case; empty when there is none yet, or when it came back. */
    public Optional<Integer> acknowledgement() {
        return acknowledgement;
    }

    public Optional<Outcome> outcome() {
        return outcome;
    }

    public Optional<UUID> decidedBy() {
        return decidedBy;
    }

    public Optional<HandoverOffer> pendingHandover() {
        return ownership.pending();
    }

    public Optional<Ending> ending() {
        return ending;
    }

    int lastDeadline() {
        return duties.last();
    }

    int lastHandover() {
        return ownership.lastHandover();
    }

    int lastRemedy() {
        return remedies.all().size();
    }

    int lastPromise() {
        return promises.all().size();
    }
}
