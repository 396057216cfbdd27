package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The shop's promise of returns in plain words, in one language.
 *
 * @param items in the order in which a customer asks: how long, who pays, in what condition, by what proof, how the money goes back
 * @param kept what is not taken back; empty when everything is
 * @param law that it counts beside the promise
 * @param source which packs promise it; empty when none does
 */
@TemplateData
public record PromiseTold(
        String title, List<Item> items, String keptLabel, List<String> kept, String law, Optional<String> source) {

    public PromiseTold {
        items = List.copyOf(items);
        kept = List.copyOf(kept);
    }

    @TemplateData
    public record Item(String label, String text) {}
}
