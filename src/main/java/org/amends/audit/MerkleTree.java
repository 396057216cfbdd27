package org.amends.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree hash of RFC 9162, section 2.1.1 (before: RFC 6962), over leaves as they come, keeping one hash per level.
 * Leaves and inner nodes are hashed with different prefixes, so that one can't pass for the other.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private record Subtree(long leaves, byte[] hash) {}

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long size;

    void add(byte[] leaf) {
        size++;
        Subtree last = new Subtree(1, Sha256.of(LEAF, leaf));
        while (!subtrees.isEmpty() && subtrees.getLast().leaves() == last.leaves()) {
            last = join(subtrees.removeLast(), last);
        }
        subtrees.addLast(last);
    }

    long size() {
        return size;
    }

    /** The hash of the empty string when there is no leaf. */
    byte[] root() {
        Deque<Subtree> rest = new ArrayDeque<>(subtrees);
        if (rest.isEmpty()) {
            return Sha256.of();
        }
        Subtree last = rest.removeLast();
        while (!rest.isEmpty()) {
            last = join(rest.removeLast(), last);
        }
        return last.hash();
    }

    private static Subtree join(Subtree left, Subtree right) {
        return new Subtree(left.leaves() + right.leaves(), Sha256.of(NODE, left.hash(), right.hash()));
    }
}
