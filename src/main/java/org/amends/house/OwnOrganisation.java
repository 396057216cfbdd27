package org.amends.house;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.ChangeAuthor;
import org.amends.web.Organisation;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Who we are: what an administrator said last, else the configuration. Every replica knows of a change within five seconds. */
@ApplicationScoped
public class OwnOrganisation implements Organisation {

    /** Under which its changes stand among those of people. */
    public static final UUID SUBJECT = new UUID(0, 0);

    private static final Logger LOG = Logger.getLogger(OwnOrganisation.class);
    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private static final String SAID =
            "SELECT name, address, language, languages, phone, hours, email, version FROM organisation";
    private static final String SAY = """
            INSERT INTO organisation (name, address, language, languages, phone, hours, email)
            VALUES (:name, :address, :language, :languages, :phone, :hours, :email)
            ON CONFLICT ON CONSTRAINT organisation_pk DO UPDATE
            SET name = excluded.name, address = excluded.address, language = excluded.language, languages = excluded.languages,
                phone = excluded.phone, hours = excluded.hours, email = excluded.email, version = organisation.version + 1
            WHERE organisation.version = :seen
            """;

    private final Jdbi jdbi;
    private final ChangeAuthor author;
    private final OrganisationDetails configured;
    private final LoadingCache<Boolean, Optional<OrganisationDetails>> said;
    private volatile Optional<OrganisationDetails> lastRead = Optional.empty();

    OwnOrganisation(Jdbi jdbi, ChangeAuthor author, OrganisationConfig config) {
        this.jdbi = jdbi;
        this.author = author;
        this.configured = OrganisationDetails.of(config);
        this.said = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> readOrRemembered());
    }

    public OrganisationDetails details() {
        return said.get(Boolean.TRUE).orElse(configured);
    }

    /** Whether somebody said who we are, here or in the configuration. */
    public boolean isSaid() {
        return said.get(Boolean.TRUE).isPresent() || !configured.name().equals("Amends");
    }

    /**
     * From now on the configuration is not read any more.
     *
     * @return false when somebody has changed it since that version was read; then nothing happens
     */
    public boolean change(OrganisationDetails details, int seen) {
        boolean done = jdbi.inTransaction(handle -> {
            author.sign(handle);
            return handle.createUpdate(SAY)
                            .bind("languages", details.offered().toArray(String[]::new))
                            .bind("seen", seen)
                            .bind("name", details.name())
                            .bind("address", details.address().orElse(null))
                            .bind("language", details.language())
                            .bind("phone", details.phone().orElse(null))
                            .bind("hours", details.hours().orElse(null))
                            .bind("email", details.email().orElse(null))
                            .execute()
                    > 0;
        });
        said.invalidateAll();
        return done;
    }

    /** As it is now, whatever is remembered. */
    public Versioned current() {
        return read().orElse(new Versioned(configured, 0));
    }

    /** @param version 0 as long as the configuration says it */
    public record Versioned(OrganisationDetails details, int version) {}

    @Override
    public String name() {
        return details().name();
    }

    @Override
    public Optional<String> address() {
        return details().address();
    }

    @Override
    public Locale language() {
        return details().locale();
    }

    @Override
    public List<String> offeredLanguages() {
        return details().offered();
    }

    @Override
    public Optional<String> phone() {
        return details().phone();
    }

    @Override
    public Optional<String> hours() {
        return details().hours();
    }

    @Override
    public Optional<String> email() {
        return details().email();
    }

    /** Without a database there are still pages that say so, and whom to call meanwhile. */
    private Optional<OrganisationDetails> readOrRemembered() {
        try {
            lastRead = read().map(Versioned::details);
        } catch (JdbiException unreachable) {
            LOG.warn("Who we are could not be read; pages say what was known last.");
        }
        return lastRead;
    }

    private Optional<Versioned> read() {
        return jdbi.withHandle(handle -> handle.createQuery(SAID)
                .map((row, context) -> new Versioned(details(row), row.getInt("version")))
                .findOne());
    }

    private static OrganisationDetails details(ResultSet row) throws SQLException {
        return new OrganisationDetails(
                row.getString("name"),
                Optional.ofNullable(row.getString("address")),
                row.getString("language"),
                List.of((String[]) row.getArray("languages").getArray()),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("hours")),
                Optional.ofNullable(row.getString("email")));
    }
}
