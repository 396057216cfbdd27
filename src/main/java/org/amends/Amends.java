package org.amends;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.atomic.AtomicInteger;
import org.amends.platform.postgres.CannotStart;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the service: first a database, unless one is configured, then Quarkus. */
@QuarkusMain
public final class Amends {

    private static final Logger LOG = Logger.getLogger(Amends.class);

    private static final int MISUSED = 2;

    Amends() {}

    public static void main(String... arguments) {
        CommandLine commandLine = CommandLine.of(arguments);
        if (commandLine.firstUnknown().isPresent()) {
            System.err.println("Unknown: " + commandLine.firstUnknown().get() + "\n\n" + CommandLine.USAGE);
            System.exit(MISUSED);
        } else if (commandLine.wantsHelp()) {
            System.out.println(CommandLine.USAGE);
        } else {
            System.exit(run(commandLine));
        }
    }

    private static int run(CommandLine commandLine) {
        if (commandLine.wantsDemo()) {
            Demonstration.prepare();
        }
        commandLine.check().ifPresent(check -> prepareCheck(check, commandLine));
        try (Database database = commandLine.check().isPresent() ? Database.provideBeside() : Database.provide()) {
            return serve(commandLine);
        } catch (CannotStart e) {
            System.err.println("Amends can't start. " + e.getMessage());
            return 1;
        }
    }

    /** No door is opened, no deadline fires and nothing is written, so that it can run beside a service on the same database. */
    private static void prepareCheck(String check, CommandLine commandLine) {
        System.setProperty("amends.command", check);
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty("amends.bootstrap.enabled", "false");
        System.setProperty("amends.policy.enabled", "false");
        commandLine.against().ifPresent(file -> System.setProperty("amends.audit.against", file));
    }

    private static int serve(CommandLine commandLine) {
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                null,
                (code, cause) -> end(exitCode, code, cause),
                commandLine.words().toArray(String[]::new));
        return exitCode.get();
    }

    /** Whoever takes the exit code has to say the cause as well: nobody else does. */
    private static void end(AtomicInteger exitCode, int code, @Nullable Throwable cause) {
        exitCode.set(code);
        if (cause != null) {
            LOG.error("Amends ended", cause);
        }
    }
}
