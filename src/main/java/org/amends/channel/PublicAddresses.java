package org.amends.channel;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.lifecycle.Channel;
import org.jdbi.v3.core.Jdbi;

/** The plain address of every channel that customers can use, for everybody (S1-9). */
@ApplicationScoped
public class PublicAddresses {

    private static final String ALL = "SELECT kind, address FROM channel WHERE active ORDER BY kind, address, id";

    private final Jdbi jdbi;

    PublicAddresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @TemplateData
    public record Address(Channel kind, String text) {

        /** For a telephone or a mail program; empty for what only a person can use. */
        public String link() {
            return switch (kind) {
                case PHONE -> "tel:" + text.replaceAll("[^+0-9]", "");
                case EMAIL -> "mailto:" + text;
                case WEB, POST, IN_PERSON, API -> "";
            };
        }
    }

    public List<Address> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .map((row, context) -> new Address(Channel.valueOf(row.getString("kind")), row.getString("address")))
                .list());
    }
}
