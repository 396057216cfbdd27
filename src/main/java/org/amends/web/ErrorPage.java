package org.amends.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;
import org.amends.platform.problem.FormProblems;
import org.amends.platform.problem.ProblemBody;
import org.amends.platform.problem.ProblemPage;

/** What someone with a browser sees instead of a page that can't be shown. */
@Singleton
final class ErrorPage implements ProblemPage {

    private final Template page;
    private final PageLanguage reader;

    ErrorPage(@Location("problem/problem.html") Template page, PageLanguage reader) {
        this.page = page;
        this.reader = reader;
    }

    @Override
    public String render(ProblemBody problem) {
        Locale language = reader.locale();
        boolean staff = ofStaff(problem);
        return page.data("kind", kind(problem, staff))
                .data("staff", staff)
                .data("home", staff ? "/desk" : "/")
                .data("language", language.getLanguage())
                .data("errors", problem.errors())
                .data("errorId", problem.members().getOrDefault("errorId", ""))
                .setLocale(language)
                .render();
    }

    private static boolean ofStaff(ProblemBody problem) {
        return Stream.of("/desk", "/reports", "/channels", "/sign-in")
                .anyMatch(place -> String.valueOf(problem.instance()).startsWith(place));
    }

    /** Few kinds, because a person can do few things about them. */
    private static String kind(ProblemBody problem, boolean staff) {
        int status = problem.status();
        if (problem.type().equals(FormProblems.TYPE)) {
            return "old";
        }
        return switch (status) {
            case 401 -> "closed";
            case 403 -> staff ? "role" : "closed";
            case 404, 405, 410 -> staff ? "unknown" : "missing";
            case 409, 412, 428 -> "overtaken";
            case 413 -> "large";
            case 429, 503 -> "busy";
            default -> status < 500 ? "invalid" : "ours";
        };
    }
}
