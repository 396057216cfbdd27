package org.amends.casefile;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.lifecycle.Channel;

/**
 * What a case has cost its customer so far.
 *
 * @param contacts how often they turned to us, the first time included
 * @param chasers how often they had to come after us
 * @param asked how often we asked them for something
 * @param channels over which ways they came, in the order of the first time
 * @param transfers how often somebody else took their case over
 * @param repeats how often they had to say that it is not settled
 */
@TemplateData
public record CaseEffort(int contacts, int chasers, int asked, List<Channel> channels, int transfers, int repeats) {}
