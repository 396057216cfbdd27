package org.amends.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.aftercare.AftercareBook;
import org.amends.casefile.CaseStories;
import org.amends.casefile.CaseStory;
import org.amends.casefile.CustomerCases;
import org.amends.casefile.story.Happening;
import org.amends.external.ExternalEvents;
import org.amends.fairness.FairnessBook;
import org.amends.journey.ObstacleBook;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.PreferenceBook;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Verb;
import org.amends.photo.Album;
import org.amends.publicity.Postings;
import org.amends.publicity.ToldOthersBook;

/** Gathers what a case holds of its customer. */
@ApplicationScoped
class Dossiers {

    private final CaseStories stories;
    private final CustomerCases cases;
    private final FormsOfAddress forms;
    private final PreferenceBook preferences;
    private final Album album;
    private final PersonalData data;
    private final AftercareBook aftercare;
    private final ObstacleBook obstacles;
    private final ExternalEvents outside;
    private final FairnessBook fairness;
    private final ToldOthersBook toldOthers;
    private final Postings postings;

    Dossiers(
            CaseStories stories,
            CustomerCases cases,
            FormsOfAddress forms,
            PreferenceBook preferences,
            Album album,
            PersonalData data,
            AftercareBook aftercare,
            ObstacleBook obstacles,
            ExternalEvents outside,
            FairnessBook fairness,
            ToldOthersBook toldOthers,
            Postings postings) {
        this.fairness = fairness;
        this.toldOthers = toldOthers;
        this.postings = postings;
        this.stories = stories;
        this.cases = cases;
        this.forms = forms;
        this.preferences = preferences;
        this.album = album;
        this.data = data;
        this.aftercare = aftercare;
        this.obstacles = obstacles;
        this.outside = outside;
    }

    /** Empty where there is no such case any more. */
    Optional<CaseDossier> of(UUID caseId) {
        return stories.tell(caseId).flatMap(story -> cases.find(caseId)
                .map(view -> new CaseDossier(
                        CaseDossier.CustomerData.of(
                                story.file().contact(), forms.of(story.file()), preferences.of(caseId)),
                        view,
                        said(story),
                        aftercare.answers(caseId),
                        obstacles.ofCustomer(caseId).stream()
                                .map(CaseDossier.ObstacleData::of)
                                .toList(),
                        outside.of(caseId).stream()
                                .map(CaseDossier.OutsideData::of)
                                .toList(),
                        fairness.answers(caseId),
                        toldOthers.marks(caseId).stream()
                                .map(CaseDossier.ToldData::of)
                                .toList(),
                        postings.of(caseId).stream()
                                .map(CaseDossier.PostingData::of)
                                .toList(),
                        album.shownToCustomer(caseId).stream()
                                .map(one -> CaseDossier.PhotographData.of(one, CaseDossier.photographName(one.id())))
                                .toList(),
                        data.parcels(caseId),
                        data.strays(caseId),
                        data.mails(caseId).stream()
                                .map(mail ->
                                        new CaseDossier.MailData(CaseDossier.mailName(mail.id()), mail.arrivedAt()))
                                .toList())));
    }

    /** What a colleague noted of a complaint by telephone are the customer's words, too; all else of colleagues' is not. */
    private static List<CaseDossier.SaidData> said(CaseStory story) {
        return story.history().stream()
                .filter(happening -> !happening.words().isEmpty())
                .filter(happening -> isTheirs(happening.event()))
                .map(Dossiers::said)
                .toList();
    }

    private static boolean isTheirs(Event event) {
        return event.verb() == Verb.FILE || event.actorKind() == Event.ActorKind.CUSTOMER;
    }

    private static CaseDossier.SaidData said(Happening happening) {
        Event event = happening.event();
        return new CaseDossier.SaidData(event.seq(), event.verb(), event.at(), happening.words());
    }
}
