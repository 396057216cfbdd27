package org.amends.policy.pack;

/**
 * Why a pack is refused, for the person who wrote it.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path what it is about, for instance {@code clocks[2].limit.term}; empty for the file as a whole
 * @param code names the rule and never changes
 * @param message a sentence
 */
public record Fault(int line, int column, String path, String code, String message) {

    @Override
    public String toString() {
        return line + ":" + column + " " + code + " " + path + ": " + message;
    }
}
