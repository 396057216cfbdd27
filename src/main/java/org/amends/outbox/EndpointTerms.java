package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/** Reads what an administrator wants of an endpoint, and says all that is wrong with it at once. */
@ApplicationScoped
class EndpointTerms {

    private final EndpointAddresses addresses;

    EndpointTerms(EndpointAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws Problem when it can't be */
    Endpoint.Terms read(String url, String description, Optional<List<String>> events, boolean enabled) {
        List<FieldError> errors = new ArrayList<>();
        String address = EndpointAddresses.normalised(url);
        addresses.fault(address).ifPresent(errors::add);
        Optional<List<EventType>> types = events.map(names -> types(names, errors));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Endpoint.Terms(address, description.strip(), types, enabled);
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
