package org.amends.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a winmail.dat as Outlook does (MS-OXTNEF). */
final class Tnef {

    static final int BEGINNING = 0x00069002;
    static final int TITLE = 0x00018010;
    static final int CONTENT = 0x0006800f;
    static final int PROPERTIES = 0x00069005;

    private static final int LONG_NAME = 0x3707001f;
    private static final int FILE = 0x37010102;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Tnef() {
        written.writeBytes(buffer(6).putInt(0x223e9f78).putShort((short) 1).array());
        attribute(1, 0x00089006, new byte[] {0, 0, 1, 0});
    }

    /** What describes the message itself. */
    Tnef message(byte[] properties) {
        return attribute(1, 0x00069003, properties);
    }

    Tnef file(String name, byte[] content) {
        return begin().of(TITLE, (name + "\0").getBytes(StandardCharsets.ISO_8859_1))
                .of(CONTENT, content);
    }

    /** With a name that eight letters and an ending do not hold. */
    Tnef file(String shortName, String name, byte[] content) {
        return file(shortName, content).of(PROPERTIES, properties(value(LONG_NAME, utf16(name))));
    }

    Tnef fileAmongProperties(String name, byte[] content) {
        return begin().of(PROPERTIES, properties(value(LONG_NAME, utf16(name)), value(FILE, content)));
    }

    Tnef begin() {
        return of(BEGINNING, new byte[14]);
    }

    Tnef of(int id, byte[] content) {
        return attribute(2, id, content);
    }

    private Tnef attribute(int level, int id, byte[] content) {
        int checksum = 0;
        for (byte b : content) {
            checksum += b & 0xff;
        }
        written.writeBytes(
                buffer(9).put((byte) level).putInt(id).putInt(content.length).array());
        written.writeBytes(content);
        written.writeBytes(buffer(2).putShort((short) checksum).array());
        return this;
    }

    byte[] bytes() {
        return written.toByteArray();
    }

    static byte[] properties(byte[]... values) {
        return Raw.joined(buffer(4).putInt(values.length).array(), Raw.joined(values));
    }

    private static byte[] value(int property, byte[] content) {
        int padded = (content.length + 3) / 4 * 4;
        return buffer(12 + padded)
                .putShort((short) property)
                .putShort((short) (property >>> 16))
                .putInt(1)
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] utf16(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_16LE);
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
