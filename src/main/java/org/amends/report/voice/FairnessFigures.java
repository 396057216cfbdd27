package org.amends.report.voice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.amends.fairness.Stage;

/**
 * What customers answered about one stage.
 *
 * @param asked how often the stage closed and the question stood on a customer's page
 * @param answered how many of them said anything; a share of few says little
 * @param answeredPercent rounded; 0 where nobody was asked
 */
@RegisterForReflection
public record FairnessFigures(
        Stage stage, long asked, long answered, long answeredPercent, long valued, long neutral, long cheated) {

    static FairnessFigures of(Stage stage, long asked, long valued, long neutral, long cheated) {
        long answered = valued + neutral + cheated;
        long percent = asked == 0 ? 0 : Math.round(100.0 * answered / asked);
        return new FairnessFigures(stage, asked, answered, percent, valued, neutral, cheated);
    }

    static FairnessFigures none(Stage stage) {
        return of(stage, 0, 0, 0, 0);
    }
}
