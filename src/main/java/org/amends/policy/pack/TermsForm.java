package org.amends.policy.pack;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.time.Term;

/** What a pack says of goods that come back, of what follows a case, and of those who decide in the end. */
final class TermsForm {

    private final Section top;

    TermsForm(Section top) {
        this.top = top;
    }

    Adr adr() {
        return top.section("adr")
                .map(section -> {
                    Adr adr = new Adr(
                            section.sections("bodies").stream()
                                    .flatMap(body -> body(body).stream())
                                    .toList(),
                            new LinkedHashSet<>(section.allParsed("forbid_links", "bad-name", text -> text)));
                    section.refuseOthers();
                    return adr;
                })
                .orElseGet(Adr::none);
    }

    private static Optional<Adr.Body> body(Section section) {
        Optional<String> id = section.needed("id", section.text("id"));
        Optional<String> name = section.needed("name", section.text("name"));
        Optional<String> url = section.needed("url", section.parsed("url", "bad-url", TermsForm::url));
        Optional<Term> lasts = section.parsed("right_lasts", "bad-term", TermText::parse);
        Optional<Boolean> takesPart = section.truth("takes_part");
        section.refuseOthers();
        return id.isEmpty() || name.isEmpty() || url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adr.Body(id.get(), name.get(), url.get(), lasts, takesPart));
    }

    private static String url(String text) {
        URI uri = URI.create(text);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("\"" + Shown.of(text) + "\" is no address that begins with https://.");
        }
        return text;
    }

    Optional<Returns> returns() {
        return top.section("returns").flatMap(section -> new ReturnForm(section).read());
    }

    Optional<Aftercare> aftercare() {
        return top.section("aftercare").map(section -> {
            Aftercare aftercare = new Aftercare(
                    section.allParsed("steps", "bad-term", TermText::parse),
                    section.section("survey").flatMap(TermsForm::survey));
            section.refuseOthers();
            return aftercare;
        });
    }

    private static Optional<Aftercare.Survey> survey(Section section) {
        OptionalInt questions = section.number("max_questions", 1, 5);
        OptionalInt minutes = section.number("max_minutes", 1, 3);
        section.needed("max_questions", Optional.empty());
        section.needed("max_minutes", Optional.empty());
        section.refuseOthers();
        return questions.isEmpty() || minutes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aftercare.Survey(questions.getAsInt(), minutes.getAsInt()));
    }

    Optional<Retention> retention() {
        return top.section("retention").flatMap(section -> {
            Optional<Term> keep = section.needed("keep", section.parsed("keep", "bad-term", TermText::parse));
            Trigger from = section.word("from", Trigger.class).orElse(Trigger.RECEIVED);
            section.refuseOthers();
            return keep.map(term -> new Retention(term, from));
        });
    }
}
