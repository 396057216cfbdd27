package org.amends.remedy.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseRequests;

/** A deed on a refund that came over HTTP, with its version and its key in the headers. */
@RequestScoped
class RefundRequests {

    static final int CREATED = 201;
    static final int OK = 200;

    private final CaseRequests requests;
    private final RefundActs acts;

    RefundRequests(CaseRequests requests, RefundActs acts) {
        this.requests = requests;
        this.acts = acts;
    }

    Response act(String reference, int remedy, Object body, int status, RefundActs.Deed deed) {
        return CaseRequests.respond(
                acts.once(requests.key(body), () -> requests.seen(reference), remedy, status, deed));
    }
}
