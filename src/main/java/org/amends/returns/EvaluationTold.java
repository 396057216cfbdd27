package org.amends.returns;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.Answer;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.Finding;
import org.amends.returns.law.LineEvaluation;
import org.amends.returns.law.Source;

/**
 * Tells an evaluation to people. A colleague sees all that law and policy found, side by side; a customer what decides, with
 * its last day, and of a refusal every reason.
 */
@Singleton
class EvaluationTold {

    /** The arguments that are dates: when something ends is told also to whom it does not end yet. */
    private static final Set<String> DATES = Set.of("ends", "lastDay", "presumedUntil");

    private static final String ASKER = "asker";

    private final LawSentences sentences;

    EvaluationTold(LawSentences sentences) {
        this.sentences = sentences;
    }

    ToldEvaluation toColleague(Evaluation evaluation, OrderSnapshot order, Locale locale) {
        return told(evaluation, order, locale, (line, findings) -> findings);
    }

    ToldEvaluation toCustomer(Evaluation evaluation, OrderSnapshot order, Locale locale) {
        return told(evaluation, order, locale, EvaluationTold::deciding);
    }

    private ToldEvaluation told(
            Evaluation evaluation,
            OrderSnapshot order,
            Locale locale,
            BiFunction<LineEvaluation, List<Finding>, List<Finding>> choose) {
        return new ToldEvaluation(
                evaluation.answer(),
                evaluation.lines().stream()
                        .map(line -> new ToldEvaluation.Line(
                                line.lineId(),
                                order.line(line.lineId()).map(OrderLine::title).orElse(line.lineId()),
                                line.quantity(),
                                line.answer(),
                                Stream.of(Source.values())
                                        .flatMap(source -> side(line, source, order, locale, choose).stream())
                                        .toList()))
                        .toList(),
                sentences.of(evaluation.returnCost(), locale),
                evaluation.besides().stream()
                        .flatMap(kind -> sentences.besides(kind, locale).stream())
                        .toList());
    }

    private Optional<ToldEvaluation.Side> side(
            LineEvaluation line,
            Source source,
            OrderSnapshot order,
            Locale locale,
            BiFunction<LineEvaluation, List<Finding>, List<Finding>> choose) {
        List<Finding> found = line.findings().stream()
                .filter(finding -> finding.source() == source)
                .toList();
        List<ToldEvaluation.Sentence> told = choose.apply(line, found).stream()
                .map(finding -> new ToldEvaluation.Sentence(
                        finding.verdict().code(),
                        finding.verdict().answer(),
                        sentences.of(finding.verdict(), order, locale)))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToldEvaluation.Side(
                        source,
                        sentences.of(source, locale),
                        worst(found),
                        line.decidedBy().filter(source::equals).isPresent(),
                        told));
    }

    private static Answer worst(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.verdict().answer())
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElse(Answer.NEEDS_A_PERSON);
    }

    /** Of one side. Whoever may not ask is told that alone: everything else would speak of somebody else's purchase. */
    private static List<Finding> deciding(LineEvaluation line, List<Finding> ofOneSide) {
        Optional<Finding> mayNotAsk = ofOneSide.stream()
                .filter(finding ->
                        finding.check().equals(ASKER) && finding.verdict().answer() != Answer.ELIGIBLE)
                .findFirst();
        if (mayNotAsk.isPresent()) {
            return line.answer() == Answer.ELIGIBLE ? List.of() : List.of(mayNotAsk.get());
        }
        if (line.answer() == Answer.ELIGIBLE) {
            return ofOneSide.stream()
                    .filter(finding -> worst(ofOneSide) == Answer.ELIGIBLE)
                    .filter(finding ->
                            finding.verdict().arguments().keySet().stream().anyMatch(DATES::contains))
                    .toList();
        }
        return ofOneSide.stream()
                .filter(finding -> finding.verdict().answer() == worst(ofOneSide))
                .filter(finding -> finding.verdict().answer() != Answer.ELIGIBLE)
                .toList();
    }
}
