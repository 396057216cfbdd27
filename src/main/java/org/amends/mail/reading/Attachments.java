package org.amends.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a mail: all that is neither its words nor a report about a delivery. */
final class Attachments {

    private Attachments() {}

    static List<Attachment> of(Part root) {
        List<Attachment> found = new ArrayList<>();
        root.leaves()
                .filter(leaf -> !leaf.isBody() && !leaf.is("message/delivery-status"))
                .forEach(leaf -> found.add(attachment(leaf, found.size() + 1)));
        return List.copyOf(found);
    }

    private static Attachment attachment(Part.Leaf leaf, int number) {
        String written = leaf.fileName().orElse("");
        FileType type = FileType.of(leaf.content(), written);
        String fallback = "attachment-" + number + (leaf.is("message/rfc822") ? ".eml" : type.ending());
        Optional<String> contentId = leaf.contentId();
        return new Attachment(
                FileName.safe(written, fallback),
                leaf.type(),
                type,
                contentId,
                contentId.isPresent() && !leaf.attached(),
                leaf.content());
    }
}
