package org.amends.photo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photograph as the API shows it, to staff and to its customer alike. */
@Schema(name = "Photograph")
public record PhotographView(
        UUID id,

        @Schema(description = "The event of the case that tells that it came")
        int event,

        @Schema(description = "Whether the customer sent it")
        boolean byCustomer,

        Instant at,
        Subject.Kind shows,

        @Schema(description = "The line of the order, where it shows goods of one")
        Optional<String> line,

        @Schema(description = "What it shows; absent once it is erased")
        Optional<String> words,

        @Schema(description = "Whether the customer may see it")
        boolean forCustomer,

        @Schema(description = "In pixels") int width,
        @Schema(description = "In pixels") int height,
        @Schema(description = "In bytes") int size,

        @Schema(description = "Of the file that is kept, in hexadecimal digits")
        String sha256) {

    /** @param items oldest first */
    @Schema(name = "Photographs")
    public record Page(List<PhotographView> items) {
        static Page of(List<Photograph> photographs) {
            return new Page(photographs.stream().map(PhotographView::of).toList());
        }
    }

    static PhotographView of(Photograph one) {
        return new PhotographView(
                one.id(),
                one.seq(),
                one.isOfCustomer(),
                one.at(),
                one.subject().shows(),
                one.subject().line(),
                one.words(),
                one.forCustomer(),
                one.width(),
                one.height(),
                one.size(),
                one.sha256());
    }
}
