package org.amends.policy.pack;

import java.util.Optional;

/**
 * Reads a pack from YAML 1.2. Bad input of whatever kind becomes faults, all that are found; it never throws. Whether what
 * was read may be promised is asked of {@link PackLint}.
 */
public final class PackReader {

    private PackReader() {}

    public static Reading read(String yaml) {
        Faults faults = new Faults();
        YamlTree tree = new YamlTree(faults);
        Optional<Node> root = tree.read(yaml);
        if (!faults.any() && !(root.orElse(null) instanceof Node.Mapping)) {
            faults.add(Place.START, "", "no-pack", "A pack is a map of keys and values, and begins with \"pack:\".");
        }
        Optional<Pack> pack = root.filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(map -> new PackForm(new Section(map, "", faults), tree.places()).read());
        return new Reading(faults.any() ? Optional.empty() : pack, faults.all());
    }
}
