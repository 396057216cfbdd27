package org.amends.carriage;

import java.time.Instant;
import java.util.Optional;

/**
 * What the customer sends the goods with. At least one of link, words and file says how.
 *
 * @param tracking by which the carrier tells of the parcel
 * @param link to a page or a file of the carrier, https
 * @param instructions in words
 * @param validUntil after which the carrier refuses it; empty where nobody says
 */
public record Label(
        Optional<String> tracking,
        Optional<String> link,
        Optional<String> instructions,
        Optional<LabelFile> file,
        Optional<Instant> validUntil) {

    public boolean saysHow() {
        return link.isPresent() || instructions.isPresent() || file.isPresent();
    }
}
