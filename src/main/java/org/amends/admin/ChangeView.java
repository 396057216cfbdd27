package org.amends.admin;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.amends.people.PeopleChange;

/**
 * What was done to a person or a team.
 *
 * @param by empty for what the service did by itself
 */
@TemplateData
public record ChangeView(PeopleChange.Deed deed, Instant at, String by, List<Difference> differences) {

    /**
     * @param field as the database calls it
     * @param before as people read it; empty where there was nothing
     * @param after as people read it; empty where there is nothing
     */
    @TemplateData
    public record Difference(String field, String before, String after) {}
}
