package org.amends.people;

/** The role names for {@code @RolesAllowed}: those of {@link StaffRole}, and the customer's. */
public final class Roles {

    public static final String AGENT = "AGENT";
    public static final String LEAD = "LEAD";
    public static final String MANAGER = "MANAGER";
    public static final String ADMIN = "ADMIN";
    public static final String AUDITOR = "AUDITOR";

    /** A shop's program that tells us of orders; may read none, and no case. */
    public static final String SHOP = "SHOP";

    /** Whoever takes parcels in, grades goods and sends others out; reads no letter and no sum. */
    public static final String WAREHOUSE = "WAREHOUSE";

    /** Whoever holds the private link of one case; may reach that case only. Never a member of staff. */
    public static final String CUSTOMER = "CUSTOMER";

    private Roles() {}
}
