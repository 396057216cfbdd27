package org.amends.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** For how long what says something of a person is kept. */
@ConfigMapping(prefix = "amends.retention")
interface RetentionConfig {

    /**
     * How long after its end a case is erased by itself, for instance {@code P3Y}; without it none is. Where the packs of a
     * case want it kept longer, they win.
     */
    Optional<Period> cases();

    /** How long the bytes of a mail are kept after it was sorted and its case has ended. */
    @WithDefault("180d")
    Duration rawMail();

    /** How long who sent a parcel that belonged to nobody is kept after it was let go. */
    @WithDefault("180d")
    Duration parcels();

    /** How long what somebody began to write in a case is kept after the case has ended. */
    @WithDefault("1d")
    Duration drafts();

    /** How long the words are kept with which somebody noted what is in their way on a form that they never sent. */
    @WithDefault("365d")
    Duration obstacles();

    /** How long after they came in the words and the name of thanks are kept; that there were thanks stays as a figure. */
    @WithDefault("P3Y")
    Period compliments();
}
