package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Rosters;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.platform.webhook.SigningSecret;

/** What administrators do with webhook endpoints, for the API and the pages alike. */
@ApplicationScoped
class EndpointDesk {

    private final Endpoints endpoints;
    private final EndpointBook book;
    private final EndpointTerms terms;
    private final EndpointAddresses addresses;
    private final Replays replays;
    private final TestCall test;
    private final Rosters rosters;

    EndpointDesk(
            Endpoints endpoints,
            EndpointBook book,
            EndpointTerms terms,
            EndpointAddresses addresses,
            Replays replays,
            TestCall test,
            Rosters rosters) {
        this.endpoints = endpoints;
        this.book = book;
        this.terms = terms;
        this.addresses = addresses;
        this.replays = replays;
        this.test = test;
        this.rosters = rosters;
    }

    List<EndpointView> all() {
        var roster = rosters.recent();
        return endpoints.all().stream()
                .map(endpoint -> EndpointView.of(endpoint, roster))
                .toList();
    }

    /** @throws Problem when there is none */
    EndpointView one(UUID id) {
        return EndpointView.of(known(id), rosters.recent());
    }

    /** The last hundred things that were done to it, the newest first. */
    List<ChangeView> changes(UUID id) {
        known(id);
        var roster = rosters.recent();
        return endpoints.changes(id).stream()
                .map(change -> ChangeView.of(change, roster))
                .toList();
    }

    /** Whether an endpoint may be a topic of Kafka. */
    boolean takesTopics() {
        return addresses.mayBeTopics();
    }

    EndpointView.WithSecret add(EndpointInput.New input, UUID by) {
        EndpointBook.Added added = book.add(terms.read(input.url(), input.description(), input.events(), true), by);
        return new EndpointView.WithSecret(one(added.id()), added.secret().map(SigningSecret::text));
    }

    EndpointView change(UUID id, EndpointInput.Changed input, UUID by) {
        Endpoint standing = known(id);
        Endpoint.Terms wanted = terms.read(input.url(), input.description(), input.events(), input.enabled());
        if (wanted.protocol() != standing.terms().protocol()) {
            throw Problem.invalid(
                    "url",
                    "other-protocol",
                    "An endpoint stays with webhooks or with Kafka. Add another one for this address.");
        }
        if (!book.change(id, input.version(), wanted, by)) {
            throw stale();
        }
        return one(id);
    }

    EndpointView.WithSecret rotate(UUID id, int version, UUID by) {
        if (!known(id).terms().protocol().signs()) {
            throw Problem.conflict(
                    "/problems/webhook-unsigned",
                    "Events in Kafka are not signed, so there is no secret. The broker decides who writes to a topic.");
        }
        SigningSecret secret = book.rotate(id, version, by).orElseThrow(EndpointDesk::stale);
        return new EndpointView.WithSecret(one(id), Optional.of(secret.text()));
    }

    EndpointView.Test test(UUID id) {
        known(id);
        return test.call(id);
    }

    EndpointView.Replayed replay(UUID id, long position, UUID by) {
        requireOn(id);
        int ordered = replays.one(id, position, by);
        if (ordered == 0) {
            throw Problem.conflict(
                    "/problems/webhook-not-dead", "This message was not given up, so there is nothing to send again.");
        }
        return new EndpointView.Replayed(ordered);
    }

    EndpointView.Replayed replay(UUID id, EndpointInput.Replay order, UUID by) {
        requireOn(id);
        if (order.since().isEmpty()) {
            return new EndpointView.Replayed(replays.allDead(id, by));
        }
        Optional<Integer> ordered = replays.since(id, order.since().get(), by);
        return new EndpointView.Replayed(ordered.orElseThrow(() -> Problem.invalid(
                "since", "too-much", "More than 100,000 events happened since then. Choose a later moment.")));
    }

    private void requireOn(UUID id) {
        if (!known(id).terms().enabled()) {
            throw Problem.conflict(
                    "/problems/webhook-off", "This endpoint is switched off. Switch it on, then send messages again.");
        }
    }

    private Endpoint known(UUID id) {
        return endpoints.find(id).orElseThrow(() -> Problem.notFound("webhook endpoint"));
    }

    private static Problem stale() {
        String sentence = "Somebody has changed this endpoint since you read it. Read it again, then decide.";
        return Problem.conflict("/problems/stale-version", sentence)
                .withErrors(List.of(new FieldError("version", "stale", sentence)));
    }
}
