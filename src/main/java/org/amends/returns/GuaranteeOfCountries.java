package org.amends.returns;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.amends.returns.law.GuaranteeTerms;

/** Reads the house's table of longer guarantees once; one that is shorter than the law is refused at the start. */
@ApplicationScoped
class GuaranteeOfCountries {

    @Produces
    @Singleton
    GuaranteeTerms terms(GuaranteeConfig config) {
        return new GuaranteeTerms(config.months());
    }

    void check(@Observes StartupEvent start, GuaranteeTerms terms) {
        terms.monthsByCountry();
    }
}
