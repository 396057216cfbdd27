package org.amends.report.sheet;

/** Words without the characters that XML 1.0 does not know. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.codePoints()
                .filter(Printable::isKnown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKnown(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
