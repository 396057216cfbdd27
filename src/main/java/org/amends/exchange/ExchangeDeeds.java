package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Owners;
import org.amends.goods.GoodsDeed;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.ProofKind;
import org.amends.money.Money;
import org.amends.platform.problem.Problem;
import org.amends.web.Amounts;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** What customers and colleagues do about an exchange. */
@ApplicationScoped
public class ExchangeDeeds {

    private final ExchangeBook book;
    private final ExchangeLedger ledger;
    private final ExchangesFollowed followed;
    private final ExchangeProblems problems;
    private final Owners owners;
    private final Messages messages;

    ExchangeDeeds(
            ExchangeBook book,
            ExchangeLedger ledger,
            ExchangesFollowed followed,
            ExchangeProblems problems,
            Owners owners,
            Messages messages) {
        this.book = book;
        this.ledger = ledger;
        this.followed = followed;
        this.problems = problems;
        this.owners = owners;
        this.messages = messages;
    }

    /**
     * The customer agrees to pay the difference. Until then they owe nothing and nothing is sent.
     *
     * @param person of the staff who heard it; empty for the customer
     * @throws Problem 400 for another sum than the difference, or when a colleague does not say how they heard it; 404; 409
     *     when nothing waits for it
     */
    public GoodsDeed agree(LoggedCase file, int remedy, ExchangeInput.Agreement said, Optional<UUID> person) {
        Exchange exchange = one(file, remedy);
        requireOffered(exchange);
        Money difference = exchange.offer().dearer().orElseThrow();
        if (said.minor() != difference.minor()) {
            throw problems.invalid("minor", "other-sum", Map.of("amount", amount(file, difference)));
        }
        Optional<String> heard = said.heard().map(String::strip).filter(text -> !text.isEmpty());
        if (person.isPresent() && heard.isEmpty()) {
            throw problems.invalid("heard", "unheard", Map.of());
        }
        String words =
                said(file, "agreed", Map.of("article", exchange.offer().article(), "amount", amount(file, difference)));
        Command note = new Command.Note(heard.map(text -> words + "\n" + text).orElse(words), called(file, person));
        return new GoodsDeed(note, (handle, logged, event) -> {
            Exchange locked = ledger.lock(handle, exchange.id()).orElseThrow();
            requireOffered(locked);
            ledger.agree(handle, locked, difference, ExchangeStep.by(person, ExchangeState.TO_SEND, event.at()));
        });
    }

    /** Its owner has something to send now. */
    private static List<UUID> called(LoggedCase file, Optional<UUID> person) {
        UUID owner = file.state().owner();
        return person.filter(owner::equals).isPresent() ? List.of() : List.of(owner);
    }

    private void requireOffered(Exchange exchange) {
        if (exchange.state() != ExchangeState.OFFERED) {
            throw problems.conflict("not-offered");
        }
    }

    /**
     * The customer does not want to pay the difference: the case is open again, for another decision.
     *
     * @throws Problem 404, or 409 when nothing waits for it
     */
    public GoodsDeed decline(LoggedCase file, int remedy, Optional<UUID> person) {
        Exchange exchange = one(file, remedy);
        requireOffered(exchange);
        return ended(
                file,
                exchange,
                ExchangeState.DECLINED,
                said(file, "declined", Map.of("article", exchange.offer().article())),
                person.isPresent() ? ExchangeStep.Source.STAFF : ExchangeStep.Source.CUSTOMER,
                person);
    }

    /**
     * What was promised can't be had: the case is open again, for another decision, and the customer reads why.
     *
     * @throws Problem 404, or 409 for what was sent or is no longer owed
     */
    public GoodsDeed unavailable(LoggedCase file, int remedy, ExchangeInput.Unavailable said, UUID person) {
        return unavailable(file, one(file, remedy), said.reason().strip(), Optional.of(person));
    }

    /** @param person empty for the shop's system */
    GoodsDeed unavailable(LoggedCase file, Exchange exchange, String reason, Optional<UUID> person) {
        requireOpen(exchange, ExchangeState.UNAVAILABLE);
        return ended(
                file,
                exchange,
                ExchangeState.UNAVAILABLE,
                said(file, "unavailable", Map.of("article", exchange.offer().article())) + "\n" + reason,
                person.isPresent() ? ExchangeStep.Source.STAFF : ExchangeStep.Source.SERVICE,
                person);
    }

    private GoodsDeed ended(
            LoggedCase file,
            Exchange exchange,
            ExchangeState how,
            String statement,
            ExchangeStep.Source source,
            Optional<UUID> person) {
        return new GoodsDeed(owners.reopen(statement, file), (handle, logged, event) -> {
            Exchange locked = ledger.lock(handle, exchange.id()).orElseThrow();
            requireOpen(locked, how);
            ledger.move(handle, locked, new ExchangeStep(how, source, person, event.at()));
            ledger.ended(handle, locked.id(), event.seq());
            List<Exchange> others = book.of(handle, logged.id()).stream()
                    .filter(other -> !other.id().equals(locked.id()))
                    .toList();
            followed.drop(handle, others, event);
        });
    }

    private void requireOpen(Exchange exchange, ExchangeState to) {
        if (!exchange.state().mayBecome(to)) {
            throw problems.conflict(exchange.state() == ExchangeState.OFFERED ? "not-agreed" : "over");
        }
    }

    /**
     * It is on its way to the customer, and with that the remedy is carried out.
     *
     * @throws Problem 404, or 409 before the customer has agreed, and for what was sent or is no longer owed
     */
    public GoodsDeed sent(LoggedCase file, int remedy, ExchangeInput.Sent said) {
        return sent(one(file, remedy), said.carrier().strip(), said.tracking().strip());
    }

    GoodsDeed sent(Exchange exchange, String carrier, String tracking) {
        requireOpen(exchange, ExchangeState.SENT);
        Command done =
                new Command.CarryOutRemedy(exchange.remedy(), ProofKind.TRACKING_NUMBER, carrier + ", " + tracking);
        return new GoodsDeed(done, (handle, logged, event) -> {});
    }

    private Exchange one(LoggedCase file, int remedy) {
        return book.of(file.id()).stream()
                .filter(exchange -> exchange.remedy() == remedy)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("exchange"));
    }

    /** In the language of the case. */
    private String said(LoggedCase file, String key, Map<String, ?> arguments) {
        return messages.text(locale(file), "pages", "exchange.said." + key, arguments);
    }

    private static String amount(LoggedCase file, Money money) {
        return Amounts.text(money.minor(), money.currency().getCurrencyCode(), locale(file));
    }

    private static Locale locale(LoggedCase file) {
        return Languages.fit(file.contact().language());
    }
}
