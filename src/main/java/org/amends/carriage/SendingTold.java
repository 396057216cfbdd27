package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Result;
import org.amends.lifecycle.Command;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells cases that nobody waits for their goods any more: a carrier has seen them, which is proof that they were sent, or we fetch
 * them (Directive 2011/83/EU, art. 13(3)). What a replica that dies leaves undone, the next one does.
 */
@ApplicationScoped
class SendingTold {

    private static final String UNTOLD = ParcelRow.SELECT + """
             WHERE p.told_at IS NULL
               AND (p.state IN ('HANDED_OVER', 'IN_TRANSIT', 'DELIVERED', 'LOST', 'RETURNED_TO_SENDER')
                    OR p.method = 'PICK_UP' AND p.state IN ('REQUESTED', 'LABEL_READY', 'LABEL_FAILED'))
             ORDER BY p.id LIMIT 100
            """;

    private static final String TOLD = "UPDATE return_parcel SET told_at = now() WHERE id = :id";

    private final Jdbi jdbi;
    private final CaseLog log;
    private final CaseCommands commands;
    private final Messages messages;

    SendingTold(Jdbi jdbi, CaseLog log, CaseCommands commands, Messages messages) {
        this.jdbi = jdbi;
        this.log = log;
        this.commands = commands;
        this.messages = messages;
    }

    void run() {
        jdbi.withHandle(handle ->
                        handle.createQuery(UNTOLD).map(ParcelRow::read).list())
                .forEach(this::tell);
    }

    private void tell(ReturnParcel parcel) {
        LoggedCase file = log.find(parcel.caseId()).orElseThrow();
        if (file.state().awaitsGoods()) {
            Result result = commands.execute(
                    Demand.bySystem(file.reference()),
                    now -> new Command.SendGoods(proof(now, parcel)),
                    (handle, now, event) -> told(handle, parcel.id()));
            if (!(result instanceof Result.Refused)) {
                return;
            }
        }
        jdbi.useHandle(handle -> told(handle, parcel.id()));
    }

    private static void told(Handle handle, UUID parcel) {
        handle.createUpdate(TOLD).bind("id", parcel).execute();
    }

    private String proof(LoggedCase file, ReturnParcel parcel) {
        String key = parcel.state().waitsForLabel() || parcel.state() == ParcelState.LABEL_READY
                ? "fetched"
                : parcel.state().name();
        Locale locale = Languages.fit(file.contact().language());
        return messages.text(
                        locale,
                        "pages",
                        "carriage.proof." + key,
                        Map.of("tracking", parcel.tracking().orElse("")))
                .strip();
    }
}
