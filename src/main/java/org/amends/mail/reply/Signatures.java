package org.amends.mail.reply;

import java.util.List;

/** Finds where the signature at the end of a mail begins. */
final class Signatures {

    /** A longer end is no signature but text. */
    static final int LONGEST = 40;

    private Signatures() {}

    /**
     * @param from the first line that may belong to it
     * @param to behind the last line, which is not blank
     * @return -1 when there is none
     */
    static int start(List<String> lines, int from, int to, Writer writer) {
        if (MobileSignature.is(lines.get(to - 1))) {
            return to - 1;
        }
        int delimited = DelimitedSignature.start(lines, from, to);
        if (delimited >= 0) {
            return delimited;
        }
        int closing = Closing.start(lines, from, to);
        return closing >= 0 ? closing : WritersBlock.start(lines, from, to, writer);
    }
}
