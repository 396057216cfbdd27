package org.amends.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shown once; only its hash is kept. */
public record NewToken(@Schema(examples = "ams_Jt3xqk…") String token, Instant expiresAt) {}
