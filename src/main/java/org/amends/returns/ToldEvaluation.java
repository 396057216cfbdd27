package org.amends.returns;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.returns.law.Answer;
import org.amends.returns.law.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What law and promise say of goods, in sentences of one language.
 *
 * @param answer for all lines together
 * @param returnCost who pays for the way back, and why
 * @param besides what else the law gives the customer, to be told before a decision (S1-32)
 */
@TemplateData
@Schema(name = "GoodsEvaluation")
public record ToldEvaluation(Answer answer, List<Line> lines, String returnCost, List<String> besides) {

    public ToldEvaluation {
        lines = List.copyOf(lines);
        besides = List.copyOf(besides);
    }

    /** Lines of which the same is said, told once; in the order of the first of each. */
    public List<Group> groups() {
        Map<List<Side>, List<String>> titles = new LinkedHashMap<>();
        lines.forEach(line ->
                titles.computeIfAbsent(line.sides(), none -> new ArrayList<>()).add(line.title()));
        return titles.entrySet().stream()
                .map(group -> new Group(titles.size() == 1 ? List.of() : group.getValue(), group.getKey()))
                .toList();
    }

    /** @param titles empty where it is all there is */
    @TemplateData
    public record Group(List<String> titles, List<Side> sides) {
        public Group {
            titles = List.copyOf(titles);
        }
    }

    /**
     * @param line its id at the shop
     * @param title what the shop calls it; its id where the order has no such line
     * @param sides law and promise side by side, as far as they have something to say
     */
    @TemplateData
    @Schema(name = "GoodsEvaluationLine")
    public record Line(String line, String title, int quantity, Answer answer, List<Side> sides) {
        public Line {
            sides = List.copyOf(sides);
        }
    }

    /**
     * @param by the source in words
     * @param decides whether its answer is the one that counts
     */
    @TemplateData
    @Schema(name = "GoodsEvaluationSide")
    public record Side(Source source, String by, Answer answer, boolean decides, List<Sentence> sentences) {
        public Side {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param code of the law, stable */
    @TemplateData
    @Schema(name = "GoodsEvaluationSentence")
    public record Sentence(String code, Answer answer, String text) {}
}
