package org.amends.desk.publicity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.amends.publicity.Lodging;
import org.amends.publicity.NewPosting;
import org.amends.publicity.PostedLink;
import org.amends.publicity.Posting;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.TypedMoments;
import org.amends.web.WordChecks;

/** What has to be put right before a review or a post is lodged, and what a form that is right says. */
@Singleton
class PostingForms {

    private static final int LONGEST = 20_000;

    private final WordChecks words;
    private final TypedMoments moments;
    private final Lodging lodging;
    private final Messages messages;
    private final PageLanguage language;

    PostingForms(WordChecks words, TypedMoments moments, Lodging lodging, Messages messages, PageLanguage language) {
        this.words = words;
        this.moments = moments;
        this.lodging = lodging;
        this.messages = messages;
        this.language = language;
    }

    /** @param needsWords whether they become a case, whose customer has to have said something */
    Form checked(TypedPosting typed, boolean needsWords) {
        Form form = typed.form();
        if (kind(form).isEmpty()) {
            form = form.wrong("kind", text("desk.public.missing.kind"));
        }
        if (PostedLink.read(form.value("link")).isEmpty()) {
            form = form.wrong("link", text("desk.public.missing.link"));
        }
        if (captured(form).isEmpty()) {
            form = form.wrong("captured", text("desk.public.missing.captured"));
        }
        return needsWords || !form.value("words").isBlank()
                ? words.check(form, "words", LONGEST, "desk.public.missing.words")
                : form;
    }

    Form name(Form form) {
        return words.line(form, "name", 200, "desk.public.missing.name");
    }

    /** Of a form that is right. */
    NewPosting posting(Form form) {
        return new NewPosting(
                kind(form).orElseThrow(),
                PostedLink.read(form.value("link")).orElseThrow(),
                captured(form).orElseThrow(),
                Optional.of(form.value("words")).filter(text -> !text.isBlank()));
    }

    String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }

    private static Optional<Posting.Kind> kind(Form form) {
        return Arrays.stream(Posting.Kind.values())
                .filter(one -> one.name().equals(form.value("kind")))
                .findFirst();
    }

    private Optional<Instant> captured(Form form) {
        return moments.read(form.value("captured")).filter(lodging::isPast);
    }
}
