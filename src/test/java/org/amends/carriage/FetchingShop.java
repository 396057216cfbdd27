package org.amends.carriage;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.amends.goods.ReturnedGoods;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.Staffing;
import org.amends.policy.LivePacks;

/** A shop that has goods fetched in the morning or in the afternoon, from when it opens until it closes. */
@ApplicationScoped
class FetchingShop {

    private final Staffing staffing;
    private final Orders orders;
    private final LivePacks packs;

    FetchingShop(Staffing staffing, Orders orders, LivePacks packs) {
        this.staffing = staffing;
        this.orders = orders;
        this.packs = packs;
    }

    /** Goods that somebody has to send back to it, and the pack by which they are fetched. */
    record Fetched(String pack, ReturnedGoods goods) {

        Response way() {
            return given(FrontDoor.as(goods.owner())).get("/api/v1/cases/" + goods.reference() + "/way-back");
        }

        /** The customer's. */
        String page() {
            return goods.link().replaceAll("^https?://[^/]+", "") + "/way-back";
        }
    }

    Fetched open() {
        String pack = "fetching-" + Long.toString(System.nanoTime(), 36);
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                returns:
                  window: {term: 30 calendar days}
                  proofs: [order]
                  refund_means: [original, cash]
                  return_methods: [mail_label, pick_up]
                  pick_up_hours: ["13:00-17:00", "09:00-12:30"]
                """.formatted(pack));
        SampleOrder order = new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00);
        return new Fetched(pack, ReturnedGoods.of(staffing, orders, order.freeReturn()));
    }

    void close(Fetched fetched) {
        packs.end(fetched.pack());
    }
}
