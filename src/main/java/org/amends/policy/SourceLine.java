package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.policy.pack.Fault;

/** A line of a pack's text, with what is wrong in it. */
@TemplateData
public record SourceLine(int number, String text, List<Said> faults) {

    /** @param code names the rule */
    @TemplateData
    public record Said(int line, int column, String code, String message) {

        static Said of(Fault fault) {
            return new Said(fault.line(), fault.column(), fault.code(), fault.message());
        }
    }

    static List<SourceLine> of(String text, List<Fault> faults) {
        List<String> lines = text.lines().toList();
        return java.util.stream.IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new SourceLine(
                        number,
                        lines.get(number - 1),
                        faults.stream()
                                .filter(fault -> fault.line() == number)
                                .map(Said::of)
                                .toList()))
                .toList();
    }

    static List<Said> said(List<Fault> faults) {
        return faults.stream().map(Said::of).toList();
    }
}
