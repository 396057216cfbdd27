package org.amends.policy.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Puts events together, without recursion, and stops at what no pack needs. */
final class TreeBuilder {

    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 10_000;

    private final Faults faults;
    private final Map<String, Place> places;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private int documents;
    private int nodes;

    TreeBuilder(Faults faults, Map<String, Place> places) {
        this.faults = faults;
        this.places = places;
    }

    Optional<Node> root() {
        return root;
    }

    /** False when there is no use in reading on. */
    boolean take(Event event) {
        Place place = event.getStartMark().map(YamlTree::place).orElse(Place.START);
        if (event instanceof DocumentStartEvent start) {
            return takeDocument(start, place);
        } else if (event instanceof AliasEvent) {
            return refuse(place, "alias", "A pack has no aliases: write it out where it is meant.");
        } else if (event instanceof NodeEvent node) {
            return mayBe(node, place) && takeNode(node, place);
        } else if (event instanceof CollectionEndEvent) {
            put(open.pop().finish());
        }
        return true;
    }

    private boolean takeDocument(DocumentStartEvent start, Place place) {
        documents++;
        if (documents > 1) {
            return refuse(place, "second-document", "A file is one pack: a second document begins here.");
        }
        boolean other = start.getSpecVersion()
                .filter(version -> version.getMajor() != 1 || version.getMinor() != 2)
                .isPresent();
        return !other || refuse(place, "other-yaml", "Packs are written in YAML 1.2.");
    }

    private boolean mayBe(NodeEvent event, Place place) {
        nodes++;
        if (event.getAnchor().isPresent()) {
            return refuse(place, "anchor", "A pack has no anchors: write it out where it is meant.");
        } else if (tagged(event)) {
            return refuse(place, "tag", "A pack has no tags: what a value is follows from its key.");
        } else if (nodes > MOST_NODES) {
            return refuse(place, "too-many-values", "A pack has at most " + MOST_NODES + " values.");
        } else if (open.size() >= DEEPEST) {
            return refuse(place, "too-deep", "This is nested deeper than any pack: at most " + DEEPEST + " levels.");
        }
        return true;
    }

    private static boolean tagged(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private boolean refuse(Place place, String code, String message) {
        faults.add(place, open.isEmpty() ? "" : open.peek().childPath(), code, message);
        return false;
    }

    private boolean takeNode(NodeEvent event, Place place) {
        if (event instanceof ScalarEvent scalar) {
            return takeScalar(scalar, place);
        }
        if (!open.isEmpty() && open.peek().awaitsKey()) {
            return refuse(place, "key-is-no-word", "A key is a word, not a list or a map.");
        }
        String path = open.isEmpty() ? "" : open.peek().childPath();
        open.push(new Open(event instanceof MappingStartEvent, path, place));
        return true;
    }

    private boolean takeScalar(ScalarEvent scalar, Place place) {
        int odd = scalar.getValue()
                .codePoints()
                .filter(c -> !Printable.is(c))
                .findFirst()
                .orElse(-1);
        if (odd >= 0) {
            return refuse(place, "unprintable", Printable.sentence(odd));
        }
        if (!open.isEmpty() && open.peek().awaitsKey()) {
            open.peek().key(scalar.getValue(), place);
            return true;
        }
        put(new Node.Scalar(scalar.getValue(), scalar.isPlain(), place));
        return true;
    }

    private void put(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().put(node);
        }
    }

    /** A list or a map that has begun. */
    private final class Open {

        private final boolean mapping;
        private final String path;
        private final Place place;
        private final Map<String, Node> entries = new LinkedHashMap<>();
        private final Map<String, Place> keys = new LinkedHashMap<>();
        private final List<Node> items = new ArrayList<>();
        private @Nullable String key;

        Open(boolean mapping, String path, Place place) {
            this.mapping = mapping;
            this.path = path;
            this.place = place;
        }

        boolean awaitsKey() {
            return mapping && key == null;
        }

        String childPath() {
            if (!mapping) {
                return path + "[" + items.size() + "]";
            }
            String name = key == null ? "" : Shown.of(key);
            return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
        }

        void key(String name, Place at) {
            key = name;
            if (keys.containsKey(name)) {
                faults.add(
                        at,
                        childPath(),
                        "duplicate-key",
                        "\"" + Shown.of(name) + "\" is here a second time; the first is in line "
                                + keys.get(name).line() + ".");
            } else {
                keys.put(name, at);
                places.put(childPath(), at);
            }
        }

        void put(Node node) {
            if (key != null) {
                entries.putIfAbsent(key, node);
                key = null;
            } else {
                places.put(childPath(), node.place());
                items.add(node);
            }
        }

        Node finish() {
            return mapping ? new Node.Mapping(entries, keys, place) : new Node.Sequence(items, place);
        }
    }
}
