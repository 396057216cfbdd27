package org.amends.identity;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program that works for a member of staff, by its bearer token.
 *
 * @param number by which it is ended
 * @param name empty for a token that somebody got with their own password
 * @param seenAt when it last asked for something, to the minute
 */
@TemplateData
@Schema(name = "Program")
public record Program(long number, String name, UUID account, Instant createdAt, Instant seenAt, Instant expiresAt) {}
