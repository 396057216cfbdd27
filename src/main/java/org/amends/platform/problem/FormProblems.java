package org.amends.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A form whose anti-forgery token is missing or old is refused before any of our code runs, with an empty answer. Here it
 * gets a sentence: what happened, that nothing was changed, and what to do.
 */
public final class FormProblems {

    public static final String TYPE = "/problems/form-too-old";

    private static final Problem TOO_OLD = Problem.of(
            400,
            TYPE,
            "The form is too old",
            "The form did not come with the token of a page of ours. Load the page again and send the form from there.");

    private final Answers answers;
    private final HttpHeaders request;

    /** @param request of whichever request is being answered */
    FormProblems(Answers answers, HttpHeaders request) {
        this.answers = answers;
        this.request = request;
    }

    @ServerResponseFilter
    void say(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getStatus() == 400 && !answer.hasEntity() && isForm(asked)) {
            Response said = answers.answer(TOO_OLD, request, asked.getUriInfo());
            said.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
            answer.setEntity(said.getEntity(), null, said.getMediaType());
        }
    }

    private static boolean isForm(ContainerRequestContext asked) {
        return asked.getMethod().equals(HttpMethod.POST)
                && asked.getMediaType() != null
                && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(asked.getMediaType())
                        || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(asked.getMediaType()));
    }
}
