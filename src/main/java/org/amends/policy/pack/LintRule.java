package org.amends.policy.pack;

/** One thing for which a pack is refused. */
record LintRule(String code, Check check) {

    /** Looks at a pack and complains, as often as there is reason to. */
    interface Check {
        void look(Subject subject, Complaints complaints);
    }

    interface Complaints {
        /** @param path where it stands; of what is missing, around what it is missing from */
        void add(String path, String message);
    }
}
