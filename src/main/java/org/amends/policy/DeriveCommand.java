package org.amends.policy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The command {@code derive}: derives every open deadline again instead of serving, and ends with 0 when all agree, else with 1. */
@ApplicationScoped
class DeriveCommand {

    private static final int AFTER_ALL_OTHERS = 10_000;

    private final DerivationCheck check;
    private final Optional<String> command;

    DeriveCommand(DerivationCheck check, @ConfigProperty(name = "amends.command") Optional<String> command) {
        this.check = check;
        this.command = command;
    }

    void onStart(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent start) {
        if (command.filter("derive"::equals).isPresent()) {
            Quarkus.asyncExit(run(System.out));
        }
    }

    int run(PrintStream out) {
        DerivationCheck.Result result = check.run();
        out.printf(
                "%n%d open cases: %d deadlines were derived again, %d have a date that somebody named.%n",
                result.cases(), result.derived(), result.named());
        result.differences()
                .forEach(difference -> out.printf(
                        "  %s deadline %d: owed %s, derived %s%n",
                        difference.reference(),
                        difference.deadline(),
                        difference.owed(),
                        difference.derived().map(Instant::toString).orElse("not at all")));
        out.println(result.differences().isEmpty() ? "All of them agree." : "These differ.");
        return result.differences().isEmpty() ? 0 : 1;
    }
}
