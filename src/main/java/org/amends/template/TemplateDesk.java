package org.amends.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.letter.FormOfAddress;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.LetterTemplates;
import org.amends.letter.TemplateKind;
import org.amends.platform.problem.Problem;
import org.amends.web.Shell;

/** Where templates are read and written. A letter that is nothing but its template is refused whoever wrote the template (ACK-17). */
@ApplicationScoped
class TemplateDesk {

    private static final Set<String> NAMES =
            Set.of(LetterTemplates.NAME, LetterTemplates.OWNER, LetterTemplates.REFERENCE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\r\\n]{0,40})}");

    private final TemplateShelf shelf;
    private final LetterTemplates templates;
    private final Shell shell;

    TemplateDesk(TemplateShelf shelf, LetterTemplates templates, Shell shell) {
        this.shelf = shelf;
        this.templates = templates;
        this.shell = shell;
    }

    /** Every one that there can be: languages that know no difference have one form. */
    List<HouseTemplate> all() {
        return shell.languages().stream()
                .flatMap(language -> forms(language.tag()).flatMap(form -> Stream.of(TemplateKind.values())
                        .map(kind -> one(new TemplateShelf.Place(kind, language.tag(), form)))))
                .toList();
    }

    private static Stream<FormOfAddress> forms(String language) {
        return FormsOfAddress.matters(language) ? Stream.of(FormOfAddress.values()) : Stream.of(FormOfAddress.FORMAL);
    }

    /** @throws Problem 404 for a language or form that no template is in */
    TemplateShelf.Place place(TemplateKind kind, String language, FormOfAddress form) {
        boolean there = shell.languages().stream()
                .anyMatch(
                        known -> known.tag().equals(language) && forms(language).anyMatch(form::equals));
        if (!there) {
            throw Problem.notFound("template");
        }
        return new TemplateShelf.Place(kind, language, form);
    }

    HouseTemplate one(TemplateShelf.Place place) {
        Optional<TemplateVersion> last = shelf.last(place);
        Optional<String> own = last.flatMap(TemplateVersion::text);
        return new HouseTemplate(
                place.kind(),
                place.language(),
                place.form(),
                last.map(TemplateVersion::version).orElse(0),
                own.isPresent(),
                own.orElseGet(() -> templates.shipped(place.kind(), place.language(), place.form(), Map.of())),
                last.map(TemplateVersion::setBy),
                last.map(TemplateVersion::setAt));
    }

    List<TemplateVersion> versions(TemplateShelf.Place place) {
        return shelf.versions(place);
    }

    /** @throws Problem 400 for a text that no letter could begin with, 409 when somebody else was quicker */
    HouseTemplate set(TemplateShelf.Place place, TemplateInput input, UUID by) {
        input.text().ifPresent(TemplateDesk::check);
        HouseTemplate now = one(place);
        if (input.text().isEmpty() && !now.own()) {
            return now;
        }
        boolean set = now.version() == input.version()
                && shelf.add(place, now.version() + 1, input.text().map(String::strip), by);
        if (!set) {
            throw Problem.conflict(
                    "/problems/stale-version",
                    "Somebody changed this template since you read it. Read it again, and send your text with its new version.");
        }
        return one(place);
    }

    private static void check(String text) {
        for (String name : List.of(LetterTemplates.NAME, LetterTemplates.OWNER)) {
            if (!text.contains("{" + name + "}")) {
                throw Problem.invalid(
                        "text",
                        "no-" + name,
                        "Say {" + name + "} somewhere: each letter names its reader and its writer.");
            }
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!NAMES.contains(placeholder.group(1))) {
                throw Problem.invalid(
                        "text",
                        "unknown-placeholder",
                        placeholder.group()
                                + " stands for nothing. A template may say {name}, {owner} and {reference}.");
            }
        }
    }
}
