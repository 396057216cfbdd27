package org.amends.policy.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Immutable copies that keep one order, so that what is made from a pack always reads the same. */
final class Ordered {

    private Ordered() {}

    static <T extends Comparable<T>> Set<T> set(Collection<T> some) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(some.stream().sorted().toList()));
    }

    /** In the order in which they were written. */
    static <K, V> Map<K, V> map(Map<K, V> some) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(some));
    }

    static <K extends Comparable<? super K>, V> Map<K, V> byKey(Map<K, V> some) {
        return Collections.unmodifiableMap(new TreeMap<>(some));
    }
}
