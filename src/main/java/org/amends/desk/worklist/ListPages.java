package org.amends.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.web.Form;
import org.amends.web.Shell;

/** Makes the page of a list of cases, with what can be asked for and what was typed into its forms. */
@ApplicationScoped
class ListPages {

    private final Queue queue;
    private final Rosters rosters;
    private final Shell shell;
    private final CurrentActor current;
    private final Readers readers;

    ListPages(Queue queue, Rosters rosters, Shell shell, CurrentActor current, Readers readers) {
        this.queue = queue;
        this.rosters = rosters;
        this.shell = shell;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance queue(Reader reader, QueueView list, ListChoices choices, Form form);

        private Templates() {}
    }

    TemplateInstance show(Reader reader, QueueView.View view, String after) {
        return page(reader, queue.of(member(), view, position(after)), Form.empty());
    }

    TemplateInstance show(ViewFilter filter, String after, Form form) {
        return page(reader(), queue.of(member(), filter, position(after)), form);
    }

    TemplateInstance show(SavedView view, String after, Form form) {
        return page(reader(), queue.of(member(), view, position(after)), form);
    }

    private TemplateInstance page(Reader reader, QueueView list, Form form) {
        return Templates.queue(reader, list, ListChoices.of(list.asked(), rosters.recent(), shell), form);
    }

    private Reader reader() {
        return readers.of(member());
    }

    private StaffMember member() {
        return current.requireStaff();
    }

    private static Optional<Worklist.Position> position(String after) {
        return after.isEmpty() ? Optional.empty() : Optional.of(Cursor.read(after));
    }
}
