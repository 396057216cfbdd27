package org.amends.report.voice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The figures of the report.
 *
 * @param weeks the newest first; the first one is not over yet
 * @param fairness stage by stage, in the order in which a case has them
 * @param firstContact all weeks together first, then the newest
 */
@RegisterForReflection
public record VoiceFigures(
        List<VoiceWeek> weeks, List<FairnessFigures> fairness, List<FirstContactFigures> firstContact) {}
