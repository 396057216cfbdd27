package org.amends.casefile;

import java.util.Map;
import org.amends.lifecycle.Event;
import org.jdbi.v3.core.Handle;

/**
 * What another feature has to write down in the same transaction when something happened to a case. Implemented by that
 * feature; whatever it throws undoes the event.
 */
public interface Following {

    /**
     * @param file the case as it was before
     * @param words of the event, by field
     */
    void after(Handle handle, LoggedCase file, Event event, Map<String, String> words);
}
