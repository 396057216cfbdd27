package org.amends.stray;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.channel.Who;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parcel that belongs to no case, as colleagues read it.
 *
 * @param contact by which it is owed
 * @param dueAt by when somebody looks at it
 * @param besides who owes it too since it is late
 * @param opened the case that was filed for it
 */
@Schema(name = "StrayParcel")
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StrayView(
        UUID id,
        int version,
        Optional<String> code,
        Optional<String> carrier,
        Optional<String> sender,
        Optional<String> order,
        String place,
        Optional<String> remarks,
        Who takenBy,
        Instant takenAt,
        UUID contact,
        Instant dueAt,
        Who owedBy,
        Optional<Who> besides,
        Optional<String> opened,
        Optional<EndingView> ending,
        List<ItemView> items,
        List<UUID> photographs,
        List<ReversedView> reversed,
        List<SuggestionView> suggestions) {

    @Schema(name = "StrayItemInParcel")
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ItemView(int number, String what, Optional<String> article, int units) {}

    /**
     * @param outcome MATCHED or LET_GO
     * @param reference of the case that it was matched to
     */
    @Schema(name = "StrayEnding")
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EndingView(String outcome, Optional<String> reference, Optional<String> said, Who by, Instant at) {}

    /** A match that was a mistake, by whom, and who said so why. */
    @Schema(name = "StrayMatchReversed")
    @TemplateData
    public record ReversedView(String reference, Who matchedBy, Instant matchedAt, String reason, Who by, Instant at) {}

    /** @param signs what speaks for it: REFERENCE, LABEL, ORDER, NAME, ARTICLE */
    @Schema(name = "StraySuggestion")
    @TemplateData
    public record SuggestionView(
            String reference, String title, String customer, CaseStatus status, List<String> signs) {

        static SuggestionView of(CaseSuggestions.Suggestion one) {
            return new SuggestionView(
                    one.reference().text(),
                    one.title(),
                    one.customer(),
                    one.status(),
                    one.signs().stream().map(Enum::name).toList());
        }
    }

    static StrayView of(StrayParcel parcel, List<CaseSuggestions.Suggestion> suggestions, Roster roster) {
        return new StrayView(
                parcel.id(),
                parcel.version(),
                parcel.code(),
                parcel.carrier(),
                parcel.sender(),
                parcel.order(),
                parcel.place(),
                parcel.remarks(),
                Who.of(parcel.takenBy(), roster),
                parcel.takenAt(),
                parcel.task().id(),
                parcel.task().dueAt(),
                Who.of(parcel.task().owedBy(), roster),
                parcel.task().besides().map(person -> Who.of(person, roster)),
                parcel.opened().map(CaseReference::text),
                parcel.ending().map(end -> ending(end, roster)),
                parcel.items().stream()
                        .map(item -> new ItemView(item.number(), item.what(), item.article(), item.units()))
                        .toList(),
                parcel.photographs(),
                parcel.reversed().stream().map(one -> reversed(one, roster)).toList(),
                suggestions.stream().map(SuggestionView::of).toList());
    }

    private static EndingView ending(StrayParcel.Ending ending, Roster roster) {
        return new EndingView(
                ending.outcome().name(),
                ending.reference().map(CaseReference::text),
                ending.said(),
                Who.of(ending.by(), roster),
                ending.at());
    }

    private static ReversedView reversed(StrayParcel.Reversed one, Roster roster) {
        return new ReversedView(
                one.reference().text(),
                Who.of(one.matchedBy(), roster),
                one.matchedAt(),
                one.reason(),
                Who.of(one.by(), roster),
                one.at());
    }

    public boolean matched() {
        return ending.filter(end -> end.reference().isPresent()).isPresent();
    }

    public boolean lying() {
        return ending.isEmpty();
    }
}
