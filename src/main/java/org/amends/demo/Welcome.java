package org.amends.demo;

import java.util.Optional;
import java.util.Set;

/** What the demo says at every start: where to sign in, as whom, and what to open first. */
record Welcome(String host, int port, Optional<String> firstLink) {

    private static final Set<String> THIS_MACHINE = Set.of("0.0.0.0", "127.0.0.1", "::", "::1", "localhost");

    String text() {
        StringBuilder text =
                new StringBuilder("\nDemo data: made-up people, real complaints and orders from public data.\n");
        text.append("Sign in at %s/sign-in with the password “%s” as\n".formatted(address(), DemoTeam.PASSWORD));
        DemoTeam.members().forEach(member -> text.append("  %-8s %s\n".formatted(member.username(), member.task())));
        text.append("Open first: %1$s/desk as marta, then %1$s/reports/escalations as helve.\n".formatted(address()));
        firstLink.ifPresent(link -> text.append("A customer’s own page: %s%s\n".formatted(address(), link)));
        return text.toString();
    }

    private String address() {
        return "http://" + (THIS_MACHINE.contains(host) ? "localhost" : host) + ":" + port;
    }
}
