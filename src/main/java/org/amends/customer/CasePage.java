package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.Result;
import org.amends.web.Form;
import org.amends.web.PageLanguage;
import org.amends.web.TimelineItem;
import org.amends.web.Typed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The private page of one case. Its link is the customer's right to see it and to act; nothing changes by a GET. */
@Path("/c/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CasePage {

    private static final int OVERTAKEN = 409;

    private final OpenedCases cases;
    private final Acting acting;
    private final CaseTelling telling;
    private final ActChecks checks;
    private final BegunWords begun;
    private final PageLanguage language;

    CasePage(
            OpenedCases cases,
            Acting acting,
            CaseTelling telling,
            ActChecks checks,
            BegunWords begun,
            PageLanguage language) {
        this.cases = cases;
        this.acting = acting;
        this.telling = telling;
        this.checks = checks;
        this.begun = begun;
        this.language = language;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance theCase(CaseTold told, String done, String key, String begun);

        static native TemplateInstance act(
                CaseTold told, Act act, Form form, List<TimelineItem> news, String key, boolean begun);

        static native TemplateInstance already(CaseTold told, Act act);

        static native TemplateInstance noLink();

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response read(
            @PathParam("token") String token,
            @RestQuery @DefaultValue("") String done,
            @Context HttpServerRequest request) {
        return opened(token, opened -> {
            String written = begun.open(request, opened, Act.WRITE).value("words");
            return page(200, Templates.theCase(told(opened), done(done), newKey(), written));
        });
    }

    @GET
    @Path("{act}")
    @Operation(hidden = true)
    public Response form(
            @PathParam("token") String token, @PathParam("act") String path, @Context HttpServerRequest request) {
        return opened(token, path, (opened, act) -> {
            if (!opened.allows(act)) {
                return already(opened, act);
            }
            Form form = begun.open(request, opened, act);
            boolean hasBegun = !form.typed().isEmpty();
            return page(200, Templates.act(told(opened), act, form, List.of(), newKey(), hasBegun));
        });
    }

    /** @param step what the pressed button wants: {@code keep} while somebody types, {@code anew}, or to send */
    @POST
    @Path("{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("token") String token,
            @PathParam("act") String path,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("send") String step,
            @Context HttpServerRequest request) {
        return opened(token, path, (opened, act) -> {
            String typed = Typed.lines(words);
            if (step.equals("keep")) {
                return begun.kept(request, opened, act, typed);
            }
            if (step.equals("anew")) {
                begun.forget(request, opened, act);
                return Response.seeOther(URI.create("/c/" + token + "/" + act.path()))
                        .build();
            }
            Form form = checks.check(act, typed);
            return form.isRight()
                    ? perform(opened, new Acting.Attempt(act, form.value("words"), Acting.seen(version), key), request)
                    : again(400, opened, act, form, Acting.seen(version));
        });
    }

    private Response perform(OpenedCase opened, Acting.Attempt attempt, HttpServerRequest request) {
        Result result = acting.perform(opened, attempt);
        Act act = attempt.act();
        if (result instanceof Result.Done) {
            begun.forget(request, opened, act);
            return Response.seeOther(URI.create("/c/" + opened.token() + "?done=" + act.path()))
                    .build();
        }
        OpenedCase now = cases.again(opened);
        if (!now.allows(act)) {
            return already(now, act);
        }
        Form form = Form.empty().with("words", attempt.words());
        return again(OVERTAKEN, now, act, checks.refused(form, result), attempt.version());
    }

    /** The form with what was typed, below what has happened since the customer looked. */
    private Response again(int status, OpenedCase opened, Act act, Form form, int seen) {
        CaseTold told = told(opened);
        return page(status, Templates.act(told, act, form, told.since(seen), newKey(), false));
    }

    private Response already(OpenedCase opened, Act act) {
        return page(OVERTAKEN, Templates.already(told(opened), act));
    }

    private CaseTold told(OpenedCase opened) {
        return telling.tell(opened, language.locale());
    }

    private interface OnAct {
        Response answer(OpenedCase opened, Act act);
    }

    private Response opened(String token, String path, OnAct onAct) {
        return opened(token, opened -> Act.at(path)
                .map(act -> onAct.answer(opened, act))
                .orElseGet(() -> page(404, Templates.noLink())));
    }

    private Response opened(String token, Function<OpenedCase, Response> answer) {
        return cases.find(token).map(answer).orElseGet(() -> page(404, Templates.noLink()));
    }

    private Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static String done(String path) {
        return switch (path) {
            case "filed" -> "FILED";
            case "withdrawn" -> "WITHDRAWN";
            case "returned" -> "RETURNED";
            case "put-right" -> "PUT_RIGHT";
            case "preferences" -> "PREFERENCES";
            case "fairness" -> "FAIRNESS";
            case "told-others" -> "TOLD_OTHERS";
            default -> Act.at(path).map(Act::name).orElse("");
        };
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
