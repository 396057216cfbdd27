package org.amends.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.aftercare.AftercareAnswer;
import org.amends.casefile.Contact;
import org.amends.casefile.CustomerCaseView;
import org.amends.external.ExternalEvent;
import org.amends.external.ExternalEventKind;
import org.amends.fairness.FairnessAnswer;
import org.amends.journey.Obstacle;
import org.amends.journey.Step;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.lifecycle.Verb;
import org.amends.photo.Photograph;
import org.amends.photo.Subject;
import org.amends.publicity.Posting;
import org.amends.publicity.ToldOthers;
import org.jspecify.annotations.Nullable;

/**
 * What one case holds of its customer. Shows only what is listed here; anything new stays inside.
 *
 * @param about the case as its customer reads it on its page
 * @param said every word of theirs, by event and field, to the letter
 * @param answers what they said after the case
 * @param obstacles what they noted to be in their way on its page
 * @param outside what others did that concerns their case, as it was noted
 * @param fairness whether they said that they were treated fairly
 * @param toldOthers what is noted of whether they told others
 * @param postings reviews and posts about the case, which are kept as theirs
 */
@RegisterForReflection
record CaseDossier(
        CustomerData customer,
        CustomerCaseView about,
        List<SaidData> said,
        List<AftercareAnswer> answers,
        List<ObstacleData> obstacles,
        List<OutsideData> outside,
        List<FairnessAnswer> fairness,
        List<ToldData> toldOthers,
        List<PostingData> postings,
        List<PhotographData> photographs,
        List<ParcelData> parcels,
        List<StrayData> strayParcels,
        List<MailData> mails) {

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CustomerData(
            String name,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> address,
            String language,
            FormOfAddress formOfAddress,
            Optional<String> accessNeeds,
            Optional<ZoneId> timeZone) {

        static CustomerData of(Contact contact, FormOfAddress form, ContactPreferences said) {
            return new CustomerData(
                    contact.name(),
                    contact.email(),
                    contact.phone(),
                    contact.address(),
                    contact.language(),
                    form,
                    said.accessNeeds(),
                    said.ownZone());
        }
    }

    @RegisterForReflection
    record SaidData(int event, Verb what, Instant at, Map<String, String> words) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ObstacleData(Step step, Instant at, Optional<String> words) {

        static ObstacleData of(Obstacle obstacle) {
            return new ObstacleData(obstacle.step(), obstacle.at(), obstacle.words());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ToldData(boolean told, Optional<String> where, Instant at) {

        static ToldData of(ToldOthers mark) {
            return new ToldData(mark.told(), mark.where(), mark.at());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OutsideData(ExternalEventKind what, Instant at, Optional<String> source, Optional<String> note) {

        static OutsideData of(ExternalEvent event) {
            return new OutsideData(event.kind(), event.happenedAt(), event.source(), event.note());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PostingData(Posting.Kind kind, Optional<String> link, Optional<String> words, Instant seen) {

        static PostingData of(Posting posting) {
            return new PostingData(posting.kind(), posting.link(), posting.words(), posting.capturedAt());
        }
    }

    /** @param file its place in the ZIP file */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PhotographData(String file, Instant at, Subject.Kind shows, Optional<String> words) {

        static PhotographData of(Photograph photograph, String file) {
            return new PhotographData(
                    file, photograph.at(), photograph.subject().shows(), photograph.words());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParcelData(
            int number,
            String method,
            String state,
            @Nullable String senderName,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String country,
            @Nullable String tracking) {}

    /**
     * A parcel that belonged to no case when it came.
     *
     * @param sender as it was written on it
     * @param contents what was in it
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StrayData(
            Instant at,
            @Nullable String code,
            @Nullable String carrier,
            @Nullable String sender,
            @Nullable String order,
            @Nullable String remarks,
            List<String> contents) {}

    /** @param file its place in the ZIP file: the mail as it came, with what was attached to it */
    @RegisterForReflection
    record MailData(String file, Instant at) {}

    static String photographName(UUID photograph) {
        return "photographs/" + photograph + ".jpg";
    }

    static String mailName(UUID mail) {
        return "mails/" + mail + ".eml";
    }
}
