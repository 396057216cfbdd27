package org.amends.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.amends.time.Roll;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop's promise of returns, for its own pages and for whoever compares shops (S1-33). */
@Path("/api/v1/return-promise")
@PermitAll
@Tag(name = "Policy")
@Produces(MediaType.APPLICATION_JSON)
public class PromiseResource {

    private final ReturnPromises promises;
    private final PromiseSentences sentences;
    private final PageLanguage language;
    private final Clock clock;

    PromiseResource(ReturnPromises promises, PromiseSentences sentences, PageLanguage language, Clock clock) {
        this.promises = promises;
        this.sentences = sentences;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readReturnPromise",
            summary = "What we promise of returns beyond the law",
            description =
                    "As of today and for everybody, in the language of Accept-Language. An order keeps the promise of its"
                            + " purchase where that is better; the law counts beside it.")
    public PromiseView today() {
        ReturnPromise promise = promises.today();
        Optional<PromiseView.Window> window = promise.window(clock.instant())
                .map(longest -> new PromiseView.Window(
                        longest.window().limit().term().toString(),
                        longest.window().limit().roll() == Roll.NEXT_WORKING_DAY,
                        longest.through().toString()));
        return PromiseView.of(promise, window, sentences.of(promise, language.locale()));
    }
}
