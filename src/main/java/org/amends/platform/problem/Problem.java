package org.amends.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with an RFC 9457 problem. Throw it wherever a request can't be done; what a caller has to decide on is a
 * value, not one of these. A problem never changes: {@code with…} returns another one.
 */
public final class Problem extends RuntimeException {

    private final transient ProblemBody body;
    private final transient Map<String, String> headers;

    private Problem(ProblemBody body, Map<String, String> headers) {
        super(body.status() + " " + body.type(), null, false, false);
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param type a stable URI reference such as {@code /problems/stale-version}
     * @param title the kind of problem in a few words, always the same for a type
     * @param detail a sentence that a person can act on
     */
    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(new ProblemBody(type, title, status, detail, null, List.of(), Map.of()), Map.of());
    }

    /** 404. Say the same for what does not exist and for what this caller may not see. */
    public static Problem notFound(String what) {
        return of(404, "/problems/not-found", "Not found", "There is no " + what + " here for you.");
    }

    /** 400, for one field. */
    public static Problem invalid(String field, String code, String sentence) {
        return invalid(List.of(new FieldError(field, code, sentence)));
    }

    /** 400, for every field that is wrong, in the order in which they were asked for. */
    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : "What you sent breaks " + errors.size() + " rules. Nothing was changed.";
        return of(400, "/problems/invalid-request", "Not valid", detail).withErrors(errors);
    }

    /** 409: what was asked for does not fit the state that things are in. */
    public static Problem conflict(String type, String sentence) {
        return of(409, type, "Not possible now", sentence);
    }

    public Problem withErrors(List<FieldError> errors) {
        return new Problem(body.withErrors(errors), headers);
    }

    /** Adds a member such as {@code current} or {@code possible}; its value is written as JSON like any other. */
    public Problem with(String name, Object value) {
        return new Problem(body.with(name, value), headers);
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(body, more);
    }

    public int status() {
        return body.status();
    }

    public ProblemBody body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
