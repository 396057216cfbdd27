package org.amends.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The id of a message, without its angle brackets (RFC 5322, 3.6.4). Looser than the RFC, because real programs are: visible
 * characters without white space and brackets.
 */
public record MessageId(String text) {

    public MessageId {
        if (!legal(text)) {
            throw new IllegalArgumentException("not a message id");
        }
    }

    static Optional<MessageId> in(String header) {
        return all(header).stream().findFirst();
    }

    /** All ids of a References or In-Reply-To header; of very many the latest, to which the mail answers. */
    static List<MessageId> all(String header) {
        List<MessageId> found = new ArrayList<>();
        int open = header.indexOf('<');
        while (open >= 0) {
            int close = header.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int inner = header.lastIndexOf('<', close);
            add(header.substring(inner + 1, close), found);
            open = header.indexOf('<', close);
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - Limits.REFERENCES), found.size()));
    }

    private static void add(String text, List<MessageId> found) {
        if (legal(text)) {
            found.add(new MessageId(text));
        }
    }

    private static boolean legal(String text) {
        return !text.isEmpty()
                && text.length() <= Limits.MESSAGE_ID_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
    }
}
