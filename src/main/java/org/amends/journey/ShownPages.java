package org.amends.journey;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** Shows pages of a form as a customer sees them first: with nothing typed, and nothing counted (S4-4). */
public interface ShownPages {

    /** @return empty for what is no page of this form */
    Optional<TemplateInstance> show(Step step);
}
