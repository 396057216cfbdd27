package org.amends.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.amends.web.Typed;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A photograph as a page's form sends it. */
public final class PhotographForm {

    /** Before the id of a line in the list of what can be shown. */
    private static final String LINE = "LINE ";

    @RestForm
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String shows;

    @RestForm
    @Nullable
    String words;

    /** Whether the customer may see it: a tick. */
    @RestForm
    @Nullable
    String forCustomer;

    @RestForm
    @Nullable
    String key;

    /** Nothing where no file was chosen. A file that is far too large is not read. */
    public byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try {
            return Files.size(file.uploadedFile()) > PictureReader.MOST_BYTES
                    ? new byte[PictureReader.MOST_BYTES + 1]
                    : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser calls it, mostly by the ending of its name. */
    public String mediaType() {
        return Optional.ofNullable(file).map(FileUpload::contentType).orElse("");
    }

    public Subject subject() {
        String text = shows();
        if (text.startsWith(LINE)) {
            return Subject.line(text.substring(LINE.length()));
        }
        return Subject.of(text.equals("PARCEL") ? Subject.Kind.PARCEL : Subject.Kind.CASE);
    }

    /** As it was chosen. */
    public String shows() {
        return Optional.ofNullable(shows).orElse("");
    }

    public String words() {
        return Typed.lines(Optional.ofNullable(words).orElse(""));
    }

    public boolean isForCustomer() {
        return forCustomer != null;
    }

    /** The page's own random text, by which a form that is sent twice is done once. */
    public String key() {
        return Optional.ofNullable(key)
                .filter(text -> text.matches("[!-~]{1,100}"))
                .orElse("");
    }
}
