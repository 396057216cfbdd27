package org.amends.mail.reading;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * Encoded words (RFC 2047) for the library's decoder, which takes a tenth of a second for a thousand characters when they
 * name charsets that don't exist, and quadratic time for those that never end.
 */
final class EncodedWords {

    private static final String BEGINNING = "=?";
    private static final int LONGEST_DECODED = 4_000;
    private static final int LONGEST_CHARSET = 40;

    private EncodedWords() {}

    static String decode(String value) {
        String capped = value.length() > LONGEST_DECODED ? value.substring(0, LONGEST_DECODED) : value;
        return DecoderUtil.decodeEncodedWords(harmless(capped), DecodeMonitor.SILENT);
    }

    /** The same text with every beginning that begins nothing broken up, and UTF-8 for the charsets that don't exist. */
    static String harmless(String value) {
        StringBuilder harmless = new StringBuilder(value.length());
        int done = 0;
        int at = value.indexOf(BEGINNING);
        while (at >= 0) {
            harmless.append(value, done, at);
            done = at + BEGINNING.length();
            int charsetEnd = value.indexOf('?', done);
            if (begins(value, done, charsetEnd)) {
                String charset = withoutLanguage(value.substring(done, charsetEnd));
                harmless.append(BEGINNING).append(Charsets.exists(charset) ? charset : "utf-8");
                done = charsetEnd;
            } else {
                harmless.append("= ?");
            }
            at = value.indexOf(BEGINNING, done);
        }
        return harmless.append(value, done, value.length()).toString();
    }

    private static boolean begins(String value, int start, int charsetEnd) {
        return charsetEnd > start
                && charsetEnd - start <= LONGEST_CHARSET
                && charsetEnd + 2 < value.length()
                && "bBqQ".indexOf(value.charAt(charsetEnd + 1)) >= 0
                && value.charAt(charsetEnd + 2) == '?';
    }

    /** RFC 2231, 5 allows {@code =?UTF-8*de?Q?…?=}, and the decoder does not know it. */
    private static String withoutLanguage(String charset) {
        int star = charset.indexOf('*');
        return star < 0 ? charset : charset.substring(0, star);
    }
}
