package org.amends.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.letter.AccessNeeds;
import org.amends.letter.ContactPreferences;
import org.amends.letter.FormOfAddress;
import org.amends.letter.FormsOfAddress;
import org.amends.letter.PreferenceBook;
import org.amends.letter.TimeZoneField;
import org.amends.letter.ZoneChoice;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where a colleague notes how the customer wants to be spoken to, what they need so that they can read, hear or reach us, and on whose
 * clocks they read times.
 */
@Path("/desk/case/{reference}/form-of-address")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class FormOfAddressPage {

    private static final String FIELD = "address-form";
    private static final String NEEDS = "needs";

    private final CasePages pages;
    private final FormsOfAddress forms;
    private final PreferenceBook preferences;
    private final TimeZoneField zones;
    private final WordChecks words;
    private final CurrentActor current;
    private final Readers readers;

    FormOfAddressPage(
            CasePages pages,
            FormsOfAddress forms,
            PreferenceBook preferences,
            TimeZoneField zones,
            WordChecks words,
            CurrentActor current,
            Readers readers) {
        this.pages = pages;
        this.forms = forms;
        this.preferences = preferences;
        this.zones = zones;
        this.words = words;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance formOfAddress(
                Reader reader, String reference, String name, boolean matters, List<FormOfAddress> choices, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String reference) {
        CaseStory story = pages.story(reference);
        ContactPreferences said = preferences.of(story.file().id());
        Form form = Form.empty()
                .with(FIELD, forms.of(story.file()).name())
                .with(NEEDS, said.accessNeeds().orElse(""));
        return page(story, zones.filled(form, said.zone()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(
            @RestPath String reference,
            @RestForm(FIELD) @DefaultValue("") String chosen,
            @RestForm(NEEDS) @DefaultValue("") String said,
            @RestForm(TimeZoneField.NAME) @DefaultValue("") String zone) {
        CaseStory story = pages.story(reference);
        FormOfAddress address = FormOfAddress.named(chosen)
                .orElseThrow(() -> Problem.invalid(FIELD, "unknown", "Choose a form of the list."));
        Form typed = zones.checked(
                Form.empty().with(FIELD, chosen).with(NEEDS, Typed.lines(said)).with(TimeZoneField.NAME, zone));
        Form form = said.isBlank() ? typed : words.check(typed, NEEDS, AccessNeeds.LONGEST, "customer.missing.WRITE");
        if (!form.isRight()) {
            return Response.status(422).entity(page(story, form)).build();
        }
        Optional<String> written = Optional.of(form.value(NEEDS).strip()).filter(text -> !text.isEmpty());
        preferences.change(
                story.file().id(),
                new ContactPreferences(Optional.of(address), written, news(story, zones.choice(form))),
                Optional.of(current.requireStaff().id()));
        return Response.seeOther(URI.create("/desk/case/" + story.file().reference()))
                .build();
    }

    /** Whoever leaves the field at the house's own, where nobody said anything, notes nothing in the customer's name. */
    private Optional<ZoneChoice> news(CaseStory story, Optional<ZoneChoice> chosen) {
        return chosen.filter(choice -> !choice.equals(ZoneChoice.HOUSE)
                || preferences.of(story.file().id()).zone().isPresent());
    }

    private TemplateInstance page(CaseStory story, Form form) {
        return Templates.formOfAddress(
                readers.of(current.requireStaff()),
                story.file().reference().text(),
                story.file().contact().name(),
                FormsOfAddress.matters(story.file()),
                List.of(FormOfAddress.values()),
                form);
    }
}
