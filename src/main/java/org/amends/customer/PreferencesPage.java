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
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.LinkedCases;
import org.amends.casefile.LoggedCase;
import org.amends.letter.AccessNeeds;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.PreferenceBook;
import org.amends.letter.TimeZoneField;
import org.amends.letter.ZoneChoice;
import org.amends.web.CurrentPage;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Where a customer says how they want to be written to (S2-11). It is here for every case, however it came in: a withdrawal asks
 * for nothing but its three things (Directive 2011/83/EU, art. 11a(2)), and a mail or a call has no form.
 */
@Path("/c/{token}/preferences")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PreferencesPage {

    private static final String ADDRESS = "address-form";
    private static final String NEEDS = "needs";

    private final LinkedCases cases;
    private final FormsOfAddress forms;
    private final PreferenceBook preferences;
    private final TimeZoneField zones;
    private final CurrentPage current;
    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;

    PreferencesPage(
            LinkedCases cases,
            FormsOfAddress forms,
            PreferenceBook preferences,
            TimeZoneField zones,
            CurrentPage current,
            WordChecks words,
            Messages messages,
            PageLanguage language) {
        this.cases = cases;
        this.forms = forms;
        this.preferences = preferences;
        this.zones = zones;
        this.current = current;
        this.words = words;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance preferences(String token, String reference, boolean address, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token) {
        LoggedCase file = cases.get(token);
        ContactPreferences said = preferences.of(file.id());
        Form form = Form.empty()
                .with(ADDRESS, forms.of(file).name())
                .with(NEEDS, said.accessNeeds().orElse(""));
        Optional<ZoneChoice> zone = said.zone().or(() -> current.zone().map(ZoneChoice::of));
        return page(200, token, file, zones.filled(form, zone));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("token") String token,
            @RestForm(ADDRESS) @DefaultValue("") String address,
            @RestForm(NEEDS) @DefaultValue("") String said,
            @RestForm(TimeZoneField.NAME) @DefaultValue("") String zone) {
        LoggedCase file = cases.get(token);
        Form form = checked(Form.empty()
                .with(ADDRESS, address)
                .with(NEEDS, Typed.lines(said))
                .with(TimeZoneField.NAME, zone));
        if (!form.isRight()) {
            return page(400, token, file, form);
        }
        Optional<String> written = Optional.of(form.value(NEEDS).strip()).filter(text -> !text.isEmpty());
        preferences.change(
                file.id(),
                new ContactPreferences(FormOfAddress.named(address), written, zones.choice(form)),
                Optional.empty());
        return Response.seeOther(URI.create("/c/" + token + "?done=preferences"))
                .build();
    }

    private Form checked(Form form) {
        Form zoned = zones.checked(form);
        Form checked = form.value(NEEDS).isBlank()
                ? zoned
                : words.check(zoned, NEEDS, AccessNeeds.LONGEST, "customer.missing.WRITE");
        String address = form.value(ADDRESS);
        return address.isEmpty() || FormOfAddress.named(address).isPresent()
                ? checked
                : checked.wrong(
                        ADDRESS, messages.text(language.locale(), "pages", "customer.missing.addressForm", Map.of()));
    }

    private static Response page(int status, String token, LoggedCase file, Form form) {
        return Response.status(status)
                .entity(Templates.preferences(token, file.reference().text(), FormsOfAddress.matters(file), form))
                .build();
    }
}
