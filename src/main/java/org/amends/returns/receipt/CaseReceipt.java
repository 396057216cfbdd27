package org.amends.returns.receipt;

import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;

/** The letter by which the service says that a case about goods has come in, and what follows. */
public interface CaseReceipt {

    Set<CaseKind> kinds();

    Command.Letter of(LoggedCase file);
}
