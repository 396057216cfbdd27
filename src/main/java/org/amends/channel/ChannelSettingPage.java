package org.amends.channel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Channel;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where a channel is opened and changed. */
@Path("/channels/setting")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class ChannelSettingPage {

    private static final String SET = "set";
    private static final String NEW = "";

    private final Channels channels;
    private final ChannelDesk desk;
    private final TypedInput inputs;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    ChannelSettingPage(
            Channels channels,
            ChannelDesk desk,
            TypedInput inputs,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.channels = channels;
        this.desk = desk;
        this.inputs = inputs;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "channel")
    static class Templates {
        /** @param id empty for a new one */
        static native TemplateInstance setting(
                Reader reader, String id, String name, List<Channel> kinds, List<Who> people, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance empty() {
        return page(NEW, Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent) {
        TypedInput.Read<ChannelInput.New> read = inputs.read(sent, SET, ChannelInput.New.class);
        return answer(NEW, read, desk::add);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String id) {
        return page(id, form(known(id)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath String id, MultivaluedMap<String, String> sent) {
        known(id);
        TypedInput.Read<ChannelInput.Changed> read = inputs.read(sent, SET, ChannelInput.Changed.class);
        return answer(id, read, input -> desk.change(id, input));
    }

    private interface Deed<T> {
        void with(T input);
    }

    private <T> Response answer(String id, TypedInput.Read<T> read, Deed<T> deed) {
        if (read.input().isEmpty()) {
            return refused(id, read.form());
        }
        try {
            deed.with(read.input().get());
            return Response.seeOther(URI.create("/channels")).build();
        } catch (Problem problem) {
            return refused(id, read.refused(SET, problem).form());
        }
    }

    private Response refused(String id, Form form) {
        return Response.status(400).entity(page(id, form)).build();
    }

    private TemplateInstance page(String id, Form form) {
        List<Who> people = rosters.recent().members().stream()
                .filter(StaffMember::active)
                .filter(member -> !member.program())
                .map(member -> new Who(member.id(), member.name()))
                .toList();
        String name = id.equals(NEW) ? "" : known(id).terms().name();
        return Templates.setting(readers.of(current.requireStaff()), id, name, List.of(Channel.values()), people, form);
    }

    private ChannelState known(String id) {
        return channels.find(id).orElseThrow(() -> Problem.notFound("channel"));
    }

    private static Form form(ChannelState channel) {
        ChannelInput.Terms terms = channel.terms();
        return Form.empty()
                .with("set-version", String.valueOf(channel.version()))
                .with("set-kind", terms.kind().name())
                .with("set-name", terms.name())
                .with("set-address", terms.address())
                .with("set-ownerId", terms.ownerId().toString())
                .with("set-fallbackId", terms.fallbackId().toString())
                .with("set-quietHours", String.valueOf(terms.quietHours()))
                .with("set-callbackHours", String.valueOf(terms.callbackHours()))
                .with("set-active", String.valueOf(terms.active()));
    }
}
