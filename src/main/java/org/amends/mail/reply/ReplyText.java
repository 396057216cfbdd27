package org.amends.mail.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amends.mail.reply.Fragment.Kind;

/**
 * A mail's text, told apart into what the writer wrote and what was put along. Nothing is lost: all fragments together are
 * the text. In doubt a line counts as the writer's, and a mail of which nothing would be left is shown whole.
 */
public record ReplyText(List<Fragment> fragments) {

    public static ReplyText of(String text, Writer writer) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return new ReplyText(fragments(lines, new ReplyLines(lines, writer).kinds()));
    }

    /** What is shown to a reader. */
    public String words() {
        return fragments.stream()
                .filter(fragment -> fragment.kind().shown())
                .map(Fragment::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static List<Fragment> fragments(List<String> lines, Kind[] kinds) {
        List<Fragment> fragments = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= kinds.length; at++) {
            if (at == kinds.length || kinds[at] != kinds[start]) {
                fragments.add(new Fragment(kinds[start], String.join("\n", lines.subList(start, at))));
                start = at;
            }
        }
        return List.copyOf(fragments);
    }
}
