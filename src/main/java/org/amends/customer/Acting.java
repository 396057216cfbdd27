package org.amends.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Owners;
import org.amends.casefile.Result;
import org.amends.decision.Decisions;
import org.amends.letter.ReadBacks;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;

/** Does what a customer decided on their page: the same commands, versions and once-only keys as the API's. */
@ApplicationScoped
class Acting {

    private final CaseCommands commands;
    private final Decisions decisions;
    private final Owners owners;
    private final ReadBacks readBacks;
    private final ObjectMapper json;

    Acting(CaseCommands commands, Decisions decisions, Owners owners, ReadBacks readBacks, ObjectMapper json) {
        this.commands = commands;
        this.decisions = decisions;
        this.owners = owners;
        this.readBacks = readBacks;
        this.json = json;
    }

    /**
     * @param version the version of the case that the customer saw
     * @param key drawn when the form was shown, so that a form sent twice acts once
     */
    record Attempt(Act act, String words, int version, String key) {}

    /** The version that a form was shown with; what is no number was seen by nobody. */
    static int seen(String version) {
        return Optional.of(version)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    Result perform(OpenedCase opened, Attempt attempt) {
        CaseCommands.Demand demand = new CaseCommands.Demand(
                opened.view().reference(),
                Optional.of(opened.caseId()),
                Optional.of(attempt.version()),
                new Actor.Customer(),
                Optional.of(key(opened, attempt)));
        return attempt.act() == Act.CORRECT
                ? commands.execute(demand, file -> command(attempt, file), ReadBacks.beside())
                : commands.execute(demand, file -> command(attempt, file));
    }

    private Command command(Attempt attempt, LoggedCase file) {
        Optional<String> words = Optional.of(attempt.words()).filter(text -> !text.isBlank());
        return switch (attempt.act()) {
            case WRITE -> new Command.Answer(attempt.words(), Channel.WEB);
            case CORRECT -> readBacks.correction(attempt.words(), file);
            case ACCEPT -> new Command.AcceptDecision();
            case CONTEST -> decisions.contest(attempt.words(), file);
            case CONFIRM -> new Command.Confirm(words);
            case REOPEN -> owners.reopen(attempt.words(), file);
            case WITHDRAW -> new Command.Withdraw(words);
        };
    }

    /** Other words under the same key are another deed: whoever went back and wrote anew is not told of keys. */
    private IdempotencyKey key(OpenedCase opened, Attempt attempt) {
        byte[] fingerprint = Fingerprint.of(
                "POST", "/c/" + opened.view().reference() + "/" + attempt.act().path(), bytes(attempt.words()));
        String text = attempt.key() + " " + HexFormat.of().formatHex(fingerprint);
        return new IdempotencyKey("customer " + opened.caseId(), text, fingerprint);
    }

    private byte[] bytes(String words) {
        try {
            return json.writeValueAsBytes(Map.of("words", words));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
