package org.amends.desk.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The list from which the case of this request was opened, for every form of its page; tags/hidden.html carries it on. */
@RequestScoped
@Named("openList")
public class OpenList {

    private String name = "";

    /** Empty when the case was opened from none. */
    public String getName() {
        return name;
    }

    public void open(String list) {
        name = list;
    }
}
