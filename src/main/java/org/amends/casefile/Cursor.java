package org.amends.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.Problem;

/** A position in the worklist as text. It grants nothing: whoever changes it sees another part of the same list. */
public final class Cursor {

    private Cursor() {}

    public static String write(Worklist.Position position) {
        String plain = position.due() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 when it is none of ours */
    public static Worklist.Position read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Worklist.Position(WrittenInstant.read(parts[0]).orElseThrow(), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | NoSuchElementException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
    }
}
