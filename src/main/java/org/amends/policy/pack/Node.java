package org.amends.policy.pack;

import java.util.List;
import java.util.Map;

/** What a file says, before anybody asks what it means. */
sealed interface Node {

    Place place();

    /** @param plain without quotation marks, so that it may mean a number or a truth value */
    record Scalar(String value, boolean plain, Place place) implements Node {}

    record Sequence(List<Node> items, Place place) implements Node {}

    /** In the order in which it was written. */
    record Mapping(Map<String, Node> entries, Map<String, Place> keys, Place place) implements Node {}
}
