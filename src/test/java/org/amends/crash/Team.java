package org.amends.crash;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three people who may do everything, and their tokens.
 *
 * @param tokens by the person's id
 */
record Team(Map<String, String> tokens) {

    private static final List<String> NAMES = List.of("anu", "juri", "liis");

    static Team hire(Api api) {
        String adminToken = token(api, "admin");
        Map<String, String> admin = bearer(adminToken);
        Api.Answer team = api.get("/api/v1/teams", adminToken);
        String teamId = team.body().get(0).get("id").asText();
        Map<String, String> tokens = new TreeMap<>();
        for (String name : NAMES) {
            Api.Answer hired = api.post(
                    "/api/v1/staff",
                    admin,
                    Map.of(
                            "username",
                            name,
                            "name",
                            "Liis Tamm",
                            "password",
                            Replica.PASSWORD,
                            "roles",
                            List.of("AGENT", "LEAD", "MANAGER"),
                            "teamId",
                            teamId));
            tokens.put(hired.body().get("id").asText(), token(api, name));
        }
        return new Team(tokens);
    }

    private static String token(Api api, String username) {
        String basic = Base64.getEncoder()
                .encodeToString((username + ":" + Replica.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return api.post("/api/v1/tokens", Map.of("Authorization", "Basic " + basic), Map.of())
                .body()
                .get("token")
                .asText();
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Whoever owns the case; anybody where the owner is none of them. */
    String tokenOf(String owner) {
        return tokens.getOrDefault(owner, tokens.values().iterator().next());
    }
}
