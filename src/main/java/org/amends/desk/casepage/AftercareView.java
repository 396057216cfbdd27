package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.amends.aftercare.AftercareAnswer;
import org.amends.aftercare.AftercareQuestion;

/**
 * What a case's customer said, or will be asked, after it was closed.
 *
 * @param question what the case left when it was closed last
 * @param ahead whether a mail will still ask it
 * @param answers all that the customer ever gave to this case's questions, the newest first
 */
@TemplateData
public record AftercareView(Optional<AftercareQuestion> question, boolean ahead, List<AftercareAnswer> answers) {}
