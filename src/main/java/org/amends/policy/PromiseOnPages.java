package org.amends.policy;

import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.amends.web.PageLanguage;

/**
 * Today's promise of returns for any page, so that the whole of it can stand before the first step (S1-16): the tag
 * {@code {#promise /}} asks {@code {inject:returnPromise.told}}.
 */
@Singleton
@Named("returnPromise")
@TemplateData
public class PromiseOnPages {

    private final ReturnPromises promises;
    private final PromiseSentences sentences;
    private final PageLanguage language;

    PromiseOnPages(ReturnPromises promises, PromiseSentences sentences, PageLanguage language) {
        this.promises = promises;
        this.sentences = sentences;
        this.language = language;
    }

    /** Its heading; the page says on which level. */
    public String title() {
        return told().title();
    }

    public PromiseTold told() {
        return sentences.of(promises.today(), language.locale());
    }
}
