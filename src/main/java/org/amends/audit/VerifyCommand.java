package org.amends.audit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The command {@code verify}: proves the history instead of serving, and ends with 0 when it is intact, else with 1. */
@ApplicationScoped
class VerifyCommand {

    private static final int AFTER_ALL_OTHERS = 10_000;

    private final Verifier verifier;
    private final AuditConfig config;
    private final Optional<String> command;

    VerifyCommand(
            Verifier verifier, AuditConfig config, @ConfigProperty(name = "amends.command") Optional<String> command) {
        this.verifier = verifier;
        this.config = config;
        this.command = command;
    }

    void onStart(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent start) {
        if (command.filter("verify"::equals).isPresent()) {
            Quarkus.asyncExit(run(System.out));
        }
    }

    int run(PrintStream out) {
        try {
            Verification result = verification();
            report(result, out);
            return result.intact() ? 0 : 1;
        } catch (IOException e) {
            out.println("The exported root can't be read: " + e.getMessage());
            return 1;
        }
    }

    private Verification verification() throws IOException {
        if (config.against().isEmpty()) {
            return verifier.verifyAll();
        }
        try (BufferedReader file =
                Files.newBufferedReader(Path.of(config.against().get()), StandardCharsets.UTF_8)) {
            return verifier.verifyAgainst(file);
        }
    }

    private static void report(Verification result, PrintStream out) {
        out.printf(
                "%n%d cases with %d events and %d texts (%d erased) were proven.%n",
                result.cases(), result.events(), result.words(), result.erasedWords());
        result.findings().forEach(finding -> out.println("  " + finding.line()));
        if (result.intact()) {
            out.println("Nothing was changed, removed or re-chained.");
        } else {
            out.printf("%d findings: this is not the history that was written.%n", result.found());
        }
    }
}
