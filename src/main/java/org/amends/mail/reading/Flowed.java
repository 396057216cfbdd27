package org.amends.mail.reading;

/**
 * Puts the lines of a paragraph together that a program broke for old terminals (RFC 3676). A line that ends with a space
 * goes on in the next one of the same depth of quotation; "-- " is the line above a signature and never goes on.
 */
final class Flowed {

    private Flowed() {}

    /** @param deleteSpace the space only marks the break (DelSp=yes) */
    static String unfold(String text, boolean deleteSpace) {
        StringBuilder unfolded = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = unstuffed(line.substring(depth));
            if (openDepth >= 0 && openDepth != depth) {
                unfolded.append('\n');
                openDepth = -1;
            }
            if (openDepth < 0) {
                unfolded.append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean flows = content.endsWith(" ") && !content.equals("-- ");
            unfolded.append(content, 0, flows && deleteSpace ? content.length() - 1 : content.length());
            openDepth = flows ? depth : -1;
            unfolded.append(flows ? "" : "\n");
        }
        return unfolded.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
