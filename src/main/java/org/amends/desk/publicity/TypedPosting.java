package org.amends.desk.publicity;

import org.amends.web.Form;
import org.amends.web.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** A review or a post as its form was sent. */
record TypedPosting(
        @RestForm String kind,
        @RestForm String link,
        @RestForm String captured,
        @RestForm String words) {

    TypedPosting {
        kind = Typed.orNothing(kind);
        link = Typed.orNothing(link);
        captured = Typed.orNothing(captured);
        words = Typed.orNothing(words);
    }

    /** To the letter, under the names of the fields. */
    Form form() {
        return Form.empty()
                .with("kind", kind)
                .with("link", link)
                .with("captured", captured)
                .with("words", Typed.lines(words));
    }
}
