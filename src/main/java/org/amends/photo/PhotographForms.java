package org.amends.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.casefile.Result;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Decision;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.WordChecks;

/** Takes in what the form of a page sends; what is wrong is said beside its fields. */
@ApplicationScoped
public class PhotographForms {

    private static final int LONGEST_WORDS = 1_000;

    private final Darkroom darkroom;
    private final CaseCommands commands;
    private final Refusals refusals;
    private final WordChecks checks;
    private final Messages messages;
    private final PageLanguage language;

    PhotographForms(
            Darkroom darkroom,
            CaseCommands commands,
            Refusals refusals,
            WordChecks checks,
            Messages messages,
            PageLanguage language) {
        this.darkroom = darkroom;
        this.commands = commands;
        this.refusals = refusals;
        this.checks = checks;
        this.messages = messages;
        this.language = language;
    }

    /** Who sends it, and where from. */
    public record Sender(Actor actor, String principal, Optional<UUID> person, String page) {}

    /**
     * How it ended.
     *
     * @param status 200, or what the page is to answer
     * @param form what was typed, with what is wrong
     */
    public record Outcome(int status, Form form) {
        public boolean isKept() {
            return status == 200;
        }
    }

    /** Whatever else happened to the case meanwhile does not matter to a photograph. */
    public Outcome take(LoggedCase file, PhotographForm sent, Sender sender) {
        Form form = Form.empty()
                .with("shows", sent.shows())
                .with("words", sent.words())
                .with("forCustomer", sent.isForCustomer() ? "yes" : "");
        if (!sent.words().isBlank()) {
            form = checks.check(form, "words", LONGEST_WORDS, "customer.picture.EMPTY");
        }
        byte[] bytes = sent.bytes();
        if (bytes.length == 0) {
            form = form.wrong("file", messages.text(language.locale(), "pages", "customer.picture.EMPTY", Map.of()));
        }
        return form.isRight() ? keep(file, sent, bytes, sender, form) : new Outcome(400, form);
    }

    /**
     * Keeps a photograph that came with another form.
     *
     * @throws Problem when it is no photograph, or the case takes none now
     */
    public UUID keep(LoggedCase file, Darkroom.Sent sent, Actor actor) {
        Darkroom.Developed developed = darkroom.develop(file, sent, Channel.WEB);
        CaseCommands.Demand demand = new CaseCommands.Demand(
                file.reference(), Optional.of(file.id()), Optional.empty(), actor, Optional.empty());
        Result result = commands.execute(demand, logged -> developed.command(), developed.beside());
        if (result instanceof Result.Done) {
            return developed.id();
        }
        throw refusals.problem(result);
    }

    private Outcome keep(LoggedCase file, PhotographForm sent, byte[] bytes, Sender sender, Form form) {
        try {
            Darkroom.Developed developed = darkroom.develop(
                    file,
                    new Darkroom.Sent(
                            bytes,
                            sent.mediaType(),
                            sent.subject(),
                            sent.words(),
                            sender.person(),
                            sent.isForCustomer()),
                    Channel.WEB);
            CaseCommands.Demand demand = new CaseCommands.Demand(
                    file.reference(),
                    Optional.of(file.id()),
                    Optional.empty(),
                    sender.actor(),
                    Optional.of(key(sent, bytes, sender)));
            Result result = commands.execute(demand, logged -> developed.command(), developed.beside());
            return result instanceof Result.Done ? new Outcome(200, form) : refused(result, form);
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                throw problem;
            }
            return new Outcome(problem.status(), marked(problem, form));
        }
    }

    private static Form marked(Problem problem, Form form) {
        boolean line =
                problem.body().errors().stream().anyMatch(error -> error.field().equals("line"));
        return form.wrong(line ? "shows" : "file", problem.body().detail());
    }

    private Outcome refused(Result result, Form form) {
        Form wrong = form;
        if (result instanceof Result.Refused refused && refused.decision() instanceof Decision.Refused unmet) {
            for (var reason : unmet.unmet()) {
                wrong = wrong.wrong("", refusals.sentence(reason));
            }
        }
        return new Outcome(409, wrong);
    }

    /** Another photograph under the same key is another deed. */
    private static IdempotencyKey key(PhotographForm sent, byte[] bytes, Sender sender) {
        String digest = HexFormat.of().formatHex(NewPhotograph.digest(bytes));
        String said = HexFormat.of()
                .formatHex(NewPhotograph.digest((sent.shows() + "\n" + sent.words()).getBytes(StandardCharsets.UTF_8)));
        String body = "[\"" + digest + "\",\"" + said + "\"]";
        return new IdempotencyKey(
                sender.principal(),
                sent.key() + " " + digest + " " + said,
                Fingerprint.of("POST", sender.page(), body.getBytes(StandardCharsets.US_ASCII)));
    }
}
