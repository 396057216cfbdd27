package org.amends.wordlist;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the page of one version shows.
 *
 * @param lines of its text; empty until the reader has opened it
 * @param opened whether the reader did, and approved whether they did
 * @param writes whether the reader may put lists in force
 * @param chosen whether somebody put it in force, and it still is
 * @param compared the version with which it is compared; empty if there is no other
 * @param result of the dry run that the reader just asked for
 * @param refused why what the reader just asked for was not done
 */
@TemplateData
public record ListSheet(
        ListView.Detail list,
        List<ListView.Line> lines,
        boolean opened,
        boolean approved,
        boolean writes,
        boolean chosen,
        Optional<String> compared,
        Optional<ListView.Comparison> comparison,
        Optional<ListView.DryRunResult> result,
        List<ListView.Said> refused) {

    public String path() {
        return path(list.summary().language(), list.summary().version());
    }

    static String path(String language, String version) {
        return "/word-lists/" + language + "/" + version;
    }

    /** Whether letters are read by it. */
    public boolean reads() {
        return list.summary().state() == ListState.IN_FORCE;
    }

    /** Whether the reader may activate it right now. */
    public boolean ready() {
        return writes && !reads() && list.obstacles().isEmpty();
    }

    public boolean mayRetire() {
        return writes && chosen;
    }
}
