package org.amends.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A file of a mail: its name can't leave a folder, and its type is told by its bytes. */
public final class Attachment {

    private final String name;
    private final String declaredType;
    private final FileType type;
    private final Optional<String> contentId;
    private final boolean inline;
    private final boolean packed;
    private final byte[] content;

    Attachment(
            String name,
            String declaredType,
            FileType type,
            Optional<String> contentId,
            boolean inline,
            boolean packed,
            byte[] content) {
        this.name = name;
        this.declaredType = declaredType;
        this.type = type;
        this.contentId = contentId;
        this.inline = inline;
        this.packed = packed;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** What the mail says that it is; nothing may rely on it. */
    public String declaredType() {
        return declaredType;
    }

    /** What its bytes say; {@code application/octet-stream} when they say nothing. */
    public String type() {
        return type.name();
    }

    /** False when bytes and declaration contradict each other. */
    public boolean asDeclared() {
        return type.fits(declaredType);
    }

    /** By which the HTML of the same mail may show it (RFC 2392). */
    public Optional<String> contentId() {
        return contentId;
    }

    /** A picture inside the text rather than a file beside it. */
    public boolean inline() {
        return inline;
    }

    /** Taken out of a winmail.dat, which is listed as well. */
    public boolean packed() {
        return packed;
    }

    /** A file in which Outlook packed others. */
    boolean isWinmail() {
        return type().equals("application/vnd.ms-tnef")
                || declaredType.equals("application/ms-tnef")
                || name.equalsIgnoreCase("winmail.dat");
    }

    byte[] content() {
        return content;
    }

    public int size() {
        return content.length;
    }

    public String sha256() {
        return Sha256.hex(content);
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String toString() {
        return "Attachment[" + type.name() + ", " + content.length + " bytes]";
    }
}
