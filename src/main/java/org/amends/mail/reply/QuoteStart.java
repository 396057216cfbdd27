package org.amends.mail.reply;

import java.util.List;
import java.util.Optional;

/**
 * Lines with which a program announces that it quotes.
 *
 * @param length how many lines
 * @param takesAll true when everything below is the quoted mail, with marks or without
 */
record QuoteStart(int length, boolean takesAll) {

    static Optional<QuoteStart> at(List<String> lines, int at) {
        return Attribution.at(lines, at).or(() -> HeaderBlock.at(lines, at)).or(() -> Separator.at(lines, at));
    }
}
