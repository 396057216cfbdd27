package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.outbox.receiver.CallingRules;
import org.amends.outbox.receiver.ReceiverUrl;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/** Reads what an administrator wants of an endpoint, and says all that is wrong with it at once. */
@ApplicationScoped
class EndpointTerms {

    private final CallingRules rules;

    EndpointTerms(CallingRules rules) {
        this.rules = rules;
    }

    /** @throws Problem when it can't be */
    Endpoint.Terms read(String url, String description, Optional<List<String>> events, boolean enabled) {
        List<FieldError> errors = new ArrayList<>();
        fault(url.strip()).ifPresent(errors::add);
        Optional<List<EventType>> types = events.map(names -> types(names, errors));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Endpoint.Terms(url.strip(), description.strip(), types, enabled);
    }

    /** What its address is today is checked whenever it is called; a name is not looked up here. */
    private Optional<FieldError> fault(String url) {
        ReceiverUrl.Read read = ReceiverUrl.read(url);
        if (read.fault().isPresent()) {
            return Optional.of(wrong(read.fault().get()));
        }
        ReceiverUrl receiver = read.url().orElseThrow();
        if (!rules.allowsScheme(receiver)) {
            return Optional.of(
                    error("https-only", "Messages go over https only. Give an address that begins with https."));
        }
        if (!rules.allowsPort(receiver)) {
            return Optional.of(error("port", "This port may not be called. Use 443 or 8443, or ask your operator."));
        }
        return rules.allowsLiteral(receiver)
                ? Optional.empty()
                : Optional.of(
                        error("special-address", "This address is not on the internet. Messages do not go there."));
    }

    private static FieldError wrong(ReceiverUrl.Fault fault) {
        return switch (fault) {
            case NO_URL -> error("not-a-url", "Give a whole address, such as https://shop.example/hooks/amends.");
            case SCHEME -> error("https-only", "Messages go over https only. Give an address that begins with https.");
            case USER_INFO ->
                error("user-info", "Leave the user name out of the address. The signature says who sends it.");
            case FRAGMENT -> error("fragment", "Leave out the # and what follows it: it is never sent.");
            case HOST -> error("not-a-host", "Give the name of a host, as in https://shop.example/hooks/amends.");
        };
    }

    private static FieldError error(String code, String sentence) {
        return new FieldError("url", code, sentence);
    }

    private static List<EventType> types(List<String> names, List<FieldError> errors) {
        if (names.isEmpty()) {
            errors.add(new FieldError(
                    "events", "nothing-chosen", "Choose one event at least, or leave the list out for all."));
        }
        List<EventType> types = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<EventType> type = EventType.named(names.get(i));
            if (type.isEmpty()) {
                errors.add(new FieldError(
                        "events[" + i + "]",
                        "unknown-event",
                        "There is no event of this name. docs/webhooks.md has them all."));
            }
            type.filter(one -> !types.contains(one)).ifPresent(types::add);
        }
        return types;
    }
}
