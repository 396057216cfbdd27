package org.amends.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Contact;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fills an empty desk once, then says at every start who can sign in and what to open first. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final int AFTER_THE_FIRST_ACCOUNT = Interceptor.Priority.APPLICATION + 1_000;
    private static final List<String> TREES = List.of(
            "Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan",
            "Spruce", "Willow", "Yew");

    private final DemoConfig config;
    private final DemoTeam team;
    private final DemoStory story;
    private final DemoVoice voice;
    private final DemoOrders orders;
    private final DemoParcel parcel;
    private final DemoJourney journey;
    private final Filings filings;
    private final ObjectMapper json;
    private final DemoHouse house;
    private final String host;
    private final int port;

    Demo(
            DemoConfig config,
            DemoTeam team,
            DemoStory story,
            DemoVoice voice,
            DemoOrders orders,
            DemoParcel parcel,
            DemoJourney journey,
            Filings filings,
            ObjectMapper json,
            DemoHouse house,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.team = team;
        this.story = story;
        this.voice = voice;
        this.orders = orders;
        this.parcel = parcel;
        this.journey = journey;
        this.filings = filings;
        this.json = json;
        this.house = house;
        this.host = host;
        this.port = port;
    }

    private record Filed(CaseReference reference, String link) {}

    void start(@Observes @Priority(AFTER_THE_FIRST_ACCOUNT) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        if (house.isCleared()) {
            LOG.info("The demo data of this house were cleared; none are made again.");
            return;
        }
        Optional<String> firstLink = house.begin() ? Optional.of(fill()) : Optional.empty();
        System.out.println(new Welcome(host, port, firstLink).text());
    }

    /** @return the private link of a customer whose case is being worked on */
    private String fill() {
        LOG.info("Making demo data.");
        team.hire();
        if (config.orders()) {
            orders.load();
        }
        List<Filed> cases = new ArrayList<>();
        List<DemoComplaint> complaints = DemoComplaint.first(config.complaints());
        for (int i = 0; i < complaints.size(); i++) {
            Filed filed = file(complaints.get(i), i);
            cases.add(filed);
            live(filed.reference(), i % 10);
            voice.say(filed.reference(), i);
        }
        voice.thank(team.member("marta"));
        parcel.arrive(name(0));
        journey.tell(cases.stream().map(Filed::reference).toList(), team.member("marta"), team.member("helve"));
        house.filled(team.ids());
        return cases.get(Math.min(4, cases.size() - 1)).link();
    }

    private Filed file(DemoComplaint complaint, int number) {
        NewCase filing = new NewCase(
                complaint.narrative(),
                List.of(complaint.issue()),
                Optional.of(complaint.issue() + " (" + complaint.product() + ")"),
                Optional.empty(),
                Optional.empty(),
                Channel.WEB,
                new Contact(name(number), Optional.empty(), Optional.empty(), Optional.empty(), "en"),
                Optional.empty());
        Filings.Outcome outcome = filings.file(
                filing, new Actor.Customer(), Optional.empty(), voice.beside(number, filing, team.member("marta")));
        return read(((Filings.Outcome.Filed) outcome).reply().body());
    }

    private static String name(int number) {
        return TREES.get(number % TREES.size()) + " Demo-" + (number / TREES.size() + 1);
    }

    private Filed read(byte[] receipt) {
        try {
            JsonNode answer = json.readTree(receipt);
            return new Filed(
                    new CaseReference(answer.get("reference").asText()),
                    answer.get("link").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far a case has come, by the last digit of its number; 0 to 2 wait for their acknowledgement. */
    private void live(CaseReference reference, int stage) {
        if (stage < 3) {
            return;
        }
        story.acknowledge(reference);
        if (stage == 3) {
            return;
        }
        story.start(reference);
        switch (stage) {
            case 4 -> story.promise(reference, Duration.ofMinutes(2));
            case 5 -> story.promise(reference, Duration.ofHours(5));
            case 6 -> story.ask(reference);
            case 7 -> story.offer(reference, team.member("marta"), team.member("liis"));
            case 8 -> story.decide(reference);
            default -> settle(reference);
        }
    }

    private void settle(CaseReference reference) {
        story.decide(reference);
        story.accept(reference);
        story.carryOut(reference);
        story.confirm(reference);
    }
}
