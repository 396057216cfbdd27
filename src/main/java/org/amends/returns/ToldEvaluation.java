package org.amends.returns;

import java.util.List;
import org.amends.returns.law.Answer;
import org.amends.returns.law.Source;

/**
 * What law and policy say of goods, in sentences of one language.
 *
 * @param answer for all lines together
 * @param returnCost who pays for the way back, and why
 * @param besides what else the law gives the customer, to be told before a decision (S1-32)
 */
record ToldEvaluation(Answer answer, List<Line> lines, String returnCost, List<String> besides) {

    ToldEvaluation {
        lines = List.copyOf(lines);
        besides = List.copyOf(besides);
    }

    /**
     * @param line its id at the shop
     * @param sides law and policy side by side, as far as they have something to say
     */
    record Line(String line, int quantity, Answer answer, List<Side> sides) {
        Line {
            sides = List.copyOf(sides);
        }
    }

    /** @param decides whether its answer is the one that counts */
    record Side(Source source, Answer answer, boolean decides, List<Sentence> sentences) {
        Side {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param code of the law, stable */
    record Sentence(String code, Answer answer, String text) {}
}
