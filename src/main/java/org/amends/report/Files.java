package org.amends.report;

import jakarta.ws.rs.core.Response;

/** Answers that a browser saves instead of showing. */
final class Files {

    private Files() {}

    static Response csv(String name, String rows) {
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
