package org.amends.outbox.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses (RFC 4632, RFC 4291).
 *
 * @param bits how many of the first bits all its addresses share
 */
record Network(InetAddress first, int bits) {

    /** As it is written: {@code 10.0.0.0/8}. Its address is a literal, so no name is looked up. */
    static Network of(String text) {
        try {
            int slash = text.indexOf('/');
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
