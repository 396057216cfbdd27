package org.amends.mail.reading;

/** {@code Return-Path: <>}: nobody wants an answer, because a machine wrote (RFC 5321, 4.5.5). */
final class NullPath {

    private NullPath() {}

    static boolean in(Header header) {
        return header.value("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
    }
}
