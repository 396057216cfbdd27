package org.amends.letter;

import java.util.Map;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Detail;

/** What another feature knows of a case, so that its customer need not be asked for it. Implemented by that feature. */
public interface OnFile {

    /** In words for colleagues. */
    Map<Detail, String> of(LoggedCase file);
}
