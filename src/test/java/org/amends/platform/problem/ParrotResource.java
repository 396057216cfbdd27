package org.amends.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.LanguageCode;
import org.amends.platform.input.Phone;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Only in tests: takes every kind of field and gives back what it was told. Not part of the API, so its description does not name it. */
@Path("/api/v1/parrot")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParrotResource {

    public enum Colour {
        RED,
        GREEN
    }

    public record Point(@NotNull @Words(max = 20) String text) {}

    public record Body(
            @NotNull @Words(max = 100_000) String words,
            Optional<@Words(max = 10) String> nickname,
            @Nullable @Words(max = 10) String title,
            List<@Valid Point> points,
            List<@Words(max = 10) String> tags,
            Optional<@EmailAddress String> email,
            Optional<@Phone String> phone,
            Optional<@LanguageCode String> language,
            @Nullable Colour colour,
            int amount,
            boolean loud,
            @Nullable Instant at,
            @Nullable LocalDate day) {}

    private final Jdbi jdbi;

    ParrotResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @POST
    @Operation(hidden = true)
    public Body say(@NotNull @Valid Body body) {
        return body;
    }

    @GET
    @Operation(hidden = true)
    public String listen(@QueryParam("limit") @Min(1) int limit, @QueryParam("text") @Nullable String text) {
        return jdbi.withHandle(handle -> handle.select("SELECT to_json(?::text)::text", text)
                .mapTo(String.class)
                .one());
    }

    @GET
    @Operation(hidden = true)
    @Path("colours/{colour}")
    public Colour colour(Colour colour) {
        return colour;
    }

    @GET
    @Operation(hidden = true)
    @Path("closed")
    @RolesAllowed("nobody")
    public String closed() {
        return "{}";
    }

    @GET
    @Operation(hidden = true)
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("Marta Kask, +372 555 1234, is unhappy");
    }

    @GET
    @Operation(hidden = true)
    @Path("away")
    public String away() throws SQLException {
        throw new SQLException("connection refused", "08001");
    }

    @GET
    @Operation(hidden = true)
    @Path("unkeepable")
    public String unkeepable() {
        return jdbi.withHandle(handle ->
                handle.select("SELECT ?::text", "a\0b").mapTo(String.class).one());
    }
}
