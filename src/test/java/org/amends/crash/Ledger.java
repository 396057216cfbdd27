package org.amends.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told, one line each, written after they were told. */
final class Ledger {

    private final Path file;
    private final AtomicInteger confirmed = new AtomicInteger();

    Ledger(Path file) {
        this.file = file;
    }

    enum Answer {
        CONFIRMED,
        REFUSED
    }

    /**
     * @param mark stands in the words that were sent, and nowhere else
     * @param version the version on which the write was to build; -1 for a filing
     */
    record Line(Answer answer, String mark, String reference, int version) {

        String text() {
            return String.join(" ", answer.name(), mark, reference, String.valueOf(version)) + "\n";
        }

        static Line parse(String text) {
            String[] parts = text.split(" ");
            return new Line(Answer.valueOf(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
        }
    }

    synchronized void append(Line line) {
        try {
            Files.writeString(
                    file, line.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line.answer() == Answer.CONFIRMED) {
            confirmed.incrementAndGet();
        }
    }

    int confirmed() {
        return confirmed.get();
    }

    List<Line> lines() {
        try {
            return Files.readAllLines(file).stream().map(Line::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
