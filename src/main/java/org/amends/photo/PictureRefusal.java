package org.amends.photo;

import java.util.Locale;

/** Why a file is not taken as a picture. */
enum PictureRefusal {
    EMPTY(400),
    /** More bytes than are read at all. */
    TOO_LARGE(413),
    /** Neither JPEG nor PNG nor WebP, whatever it is called. */
    OTHER_TYPE(415),
    /** HEIC or AVIF, which no library that we trust reads. */
    HEIC(415),
    /** It says that it is of another type than it is. */
    MISNAMED(415),
    ANIMATED(415),
    /** In the colours of a printing press. */
    PRINT_COLOURS(415),
    TOO_MANY_PIXELS(413),
    /** Cut off, or not what its header says. */
    BROKEN(400),
    /** Something else stands behind the picture. */
    MORE_BEHIND(400);

    private final int status;

    PictureRefusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As problems name it. */
    String code() {
        return "photograph." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ends the reading of a file. */
    static final class Refused extends RuntimeException {

        private final PictureRefusal why;

        Refused(PictureRefusal why) {
            super(why.code(), null, false, false);
            this.why = why;
        }

        PictureRefusal why() {
            return why;
        }
    }
}
