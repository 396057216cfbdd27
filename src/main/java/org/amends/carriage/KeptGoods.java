package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsDeed;
import org.amends.lifecycle.Command;
import org.amends.platform.problem.Problem;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** The customer may keep the goods: a colleague says so, and the money waits for nothing any more. */
@ApplicationScoped
public class KeptGoods {

    private final CaseCommands commands;
    private final Messages messages;
    private final CarriageProblems problems;

    KeptGoods(CaseCommands commands, Messages messages, CarriageProblems problems) {
        this.commands = commands;
        this.messages = messages;
        this.problems = problems;
    }

    /** @throws Problem 409 where no goods are waited for */
    public GoodsDeed deed(LoggedCase file) {
        if (!file.state().awaitsGoods()) {
            throw problems.conflict("", "not-awaited");
        }
        return new GoodsDeed(new Command.Note(text(file, "carriage.said.kept")), (handle, logged, event) -> {});
    }

    /** Tells the case, once somebody has said so; pressed again after a failure it does what is left. */
    public void tell(CaseReference reference) {
        commands.execute(Demand.bySystem(reference), file -> new Command.SendGoods(text(file, "carriage.proof.kept")));
    }

    private String text(LoggedCase file, String key) {
        Locale locale = Languages.fit(file.contact().language());
        return messages.text(locale, "pages", key, Map.of());
    }
}
