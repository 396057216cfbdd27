package org.amends.people;

import java.util.UUID;

/**
 * People who care for cases together.
 *
 * @param leadId an active person, who answers when an owner does not
 * @param executiveId an active person, who answers when nobody else is available
 * @param openCaseLimit how many open cases one person of the team can care for (S1-22)
 */
public record Team(UUID id, String name, UUID leadId, UUID executiveId, int openCaseLimit) {}
