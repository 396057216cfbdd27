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
                .forEach(leaf -> add(attachment(leaf, found.size() + 1), found));
        return List.copyOf(found);
    }

    private static void add(Attachment file, List<Attachment> found) {
        found.add(file);
        if (file.isWinmail()) {
            WinmailDat.files(file.content()).stream()
                    .limit(Math.max(0, Limits.PARTS - found.size()))
                    .forEach(packed -> found.add(unpacked(packed, found.size() + 1)));
        }
    }

    /** Of its type only its bytes speak. */
    private static Attachment unpacked(WinmailDat.Packed file, int number) {
        FileType type = FileType.of(file.content(), file.name());
        return new Attachment(
                FileName.safe(file.name(), "attachment-" + number + type.ending()),
                "application/octet-stream",
                type,
                Optional.empty(),
                false,
                true,
                file.content());
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
                false,
                leaf.content());
    }
}
