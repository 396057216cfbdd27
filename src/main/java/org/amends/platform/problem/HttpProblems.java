package org.amends.platform.problem;

import java.util.Locale;
import java.util.Map;

/** The problems that HTTP itself knows. */
final class HttpProblems {

    private record Text(String title, String detail) {}

    private static final Map<Integer, Text> TEXTS = Map.of(
            400, new Text("Not valid", "The request can't be read. Check the address, the parameters and the body."),
            401, new Text("Sign in", "Sign in first, or send the credentials of this service's API."),
            403, new Text("Not allowed", "Your role does not allow this."),
            404, new Text("Not found", "There is nothing here for you at this address."),
            405,
                    new Text(
                            "Method not allowed",
                            "This address does not know that method. See the API's description for those it knows."),
            406,
                    new Text(
                            "Not acceptable",
                            "This address does not answer in the format that the Accept header asks for."),
            413, new Text("Too large", "The body is larger than this service accepts. Send less at once."),
            415,
                    new Text(
                            "Unsupported media type",
                            "Send the body as application/json, and say so in the Content-Type header."),
            503, new Text("Not available", "The service is busy. Try again in a few seconds."));

    private HttpProblems() {}

    static Problem of(int status) {
        Text text = TEXTS.getOrDefault(
                status,
                status < 500
                        ? new Text("Refused", "The service can't do this.")
                        : new Text("Our mistake", "Something went wrong on our side."));
        String name = text.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(
                status, "/problems/" + (status == 400 ? "invalid-request" : name), text.title(), text.detail());
    }

    /** 500: our mistake. The id stands in the log, beside where it happened. */
    static Problem ours(String errorId) {
        return Problem.of(
                        500,
                        "/problems/our-mistake",
                        "Our mistake",
                        "Something went wrong on our side, and nothing was changed. Tell us this id: " + errorId)
                .with("errorId", errorId);
    }
}
