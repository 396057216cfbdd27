package org.amends.policy.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML 1.2 document as a tree. Built from the parser's events, because a file is small only after everything is refused
 * that makes a small file large: anchors, depth, tags. Nothing in it is ever turned into an object of Java.
 */
final class YamlTree {

    static final int MOST_CHARACTERS = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Faults faults;
    private final Map<String, Place> places = new HashMap<>();

    YamlTree(Faults faults) {
        this.faults = faults;
    }

    Places places() {
        return new Places(places);
    }

    /** Empty after a fault that leaves no tree to look at; other faults leave one. */
    Optional<Node> read(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            faults.add(
                    Place.START,
                    "",
                    "too-large",
                    "The file has " + yaml.length() + " characters; a pack has at most " + MOST_CHARACTERS + ".");
            return Optional.empty();
        }
        String text = !yaml.isEmpty() && yaml.charAt(0) == BYTE_ORDER_MARK ? yaml.substring(1) : yaml;
        Optional<Fault> unprintable = Printable.firstFault(text);
        if (unprintable.isPresent()) {
            Fault fault = unprintable.get();
            faults.add(new Place(fault.line(), fault.column()), "", fault.code(), fault.message());
            return Optional.empty();
        }
        return parse(text);
    }

    private Optional<Node> parse(String text) {
        TreeBuilder builder = new TreeBuilder(faults, places);
        LoadSettings settings = LoadSettings.builder()
                .setLabel("pack")
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!builder.take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlTree::place).orElse(Place.START);
            faults.add(place, "", "not-yaml", "This is no YAML: " + Shown.of(e.getProblem()) + ".");
            return Optional.empty();
        } catch (YamlEngineException | NumberFormatException e) {
            // A version directive with a number that is none comes without a mark.
            faults.add(
                    Place.START, "", "not-yaml", "This is no YAML: " + Shown.of(String.valueOf(e.getMessage())) + ".");
            return Optional.empty();
        }
        return builder.root();
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
