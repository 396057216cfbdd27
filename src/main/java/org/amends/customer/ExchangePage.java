package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.exchange.ExchangeDeeds;
import org.amends.exchange.ExchangeInput;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What we send the customer in place of their goods; where it costs more, they agree to the difference or not. */
@Path("/c/{token}/exchange")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ExchangePage {

    private static final Set<String> DONE = Set.of("agreed", "declined");

    private final OpenedCases cases;
    private final LinkedCases files;
    private final ExchangeTold exchanges;
    private final ExchangeDeeds deeds;
    private final GoodsDesk desk;
    private final PageLanguage language;

    ExchangePage(
            OpenedCases cases,
            LinkedCases files,
            ExchangeTold exchanges,
            ExchangeDeeds deeds,
            GoodsDesk desk,
            PageLanguage language) {
        this.cases = cases;
        this.files = files;
        this.exchanges = exchanges;
        this.deeds = deeds;
        this.desk = desk;
        this.language = language;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance exchange(
                OpenedCase opened, List<ExchangeTold.Sent> sent, Form form, String done, String key);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token, @RestQuery @DefaultValue("") String done) {
        return page(200, token, Form.empty(), DONE.contains(done) ? done : "");
    }

    /** @param minor the sum that the page showed them, in minor units */
    @POST
    @Path("{remedy}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(
            @PathParam("token") String token,
            @PathParam("remedy") int remedy,
            @RestForm @DefaultValue("") String minor,
            @RestForm @DefaultValue("") String key) {
        ExchangeInput.Agreement said = new ExchangeInput.Agreement(number(minor), Optional.empty());
        return perform(token, key, remedy, "agreed", file -> deeds.agree(file, remedy, said, Optional.empty()));
    }

    @POST
    @Path("{remedy}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(
            @PathParam("token") String token, @PathParam("remedy") int remedy, @RestForm @DefaultValue("") String key) {
        return perform(token, key, remedy, "declined", file -> deeds.decline(file, remedy, Optional.empty()));
    }

    private Response perform(String token, String key, int remedy, String done, Function<LoggedCase, GoodsDeed> deed) {
        LoggedCase file = files.aboutGoods(token);
        String once = key.matches("[!-~]{1,100}") ? key : "none";
        try {
            desk.record(file.reference(), GoodsDesk.Speaker.customer(file), once, done + " " + remedy, deed);
            return Response.seeOther(URI.create("/c/" + token + "/exchange?done=" + done))
                    .build();
        } catch (Problem problem) {
            if (problem.status() >= 500 || problem.status() == 404) {
                throw problem;
            }
            return page(problem.status(), token, InputForms.marked(Form.empty(), problem, path -> ""), "");
        }
    }

    /** What is no number agrees to nothing. */
    private static long number(String minor) {
        return minor.matches("\\d{1,15}") ? Long.parseLong(minor) : 0;
    }

    private Response page(int status, String token, Form form, String done) {
        OpenedCase opened = cases.aboutGoods(token);
        return Response.status(status)
                .entity(Templates.exchange(
                        opened,
                        exchanges.of(opened, language.locale()),
                        form,
                        done,
                        UUID.randomUUID().toString()))
                .build();
    }
}
