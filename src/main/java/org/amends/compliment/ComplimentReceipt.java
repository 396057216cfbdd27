package org.amends.compliment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That thanks were taken in. */
@RegisterForReflection
@Schema(name = "ComplimentReceipt")
public record ComplimentReceipt(UUID id, Instant receivedAt) {}
