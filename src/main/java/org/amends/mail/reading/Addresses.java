package org.amends.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/** The addresses of a header that a letter could reach; whatever else stands there is left out. */
final class Addresses {

    /** As for addresses that people type in: one at sign, a dot in the domain, nothing that a header could be broken with. */
    private static final Pattern LEGAL = Pattern.compile(
            "[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]++@[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+\\.[^@\\s.\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+");

    private Addresses() {}

    static List<Mailbox> of(Header header, String name) {
        return header.values(name).stream()
                .flatMap(value -> parsed(EncodedWords.harmless(value)).stream())
                .flatMap(address -> mailboxes(address).stream())
                .filter(box -> box.getAddress() != null)
                .map(box -> new Mailbox(name(box.getName()), box.getAddress()))
                .filter(box -> legal(box.address()))
                .limit(Limits.ADDRESSES)
                .toList();
    }

    /** The library's own way from a text takes as many bytes as there are characters, and cuts what is longer in UTF-8. */
    private static AddressList parsed(String value) {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, value);
        return LenientAddressParser.DEFAULT.parseAddressList(bytes, new ParserCursor(0, bytes.length()));
    }

    private static List<org.apache.james.mime4j.dom.address.Mailbox> mailboxes(Address address) {
        if (address instanceof Group group) {
            return group.getMailboxes();
        }
        return address instanceof org.apache.james.mime4j.dom.address.Mailbox box ? List.of(box) : List.of();
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : Legible.line(EncodedWords.decode(name), Limits.NAME_CHARS);
    }

    static boolean legal(String address) {
        return address.length() <= Limits.ADDRESS_CHARS
                && LEGAL.matcher(address).matches()
                && Legible.line(address, Limits.ADDRESS_CHARS).equals(address);
    }
}
