package org.amends.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.desk.Complaints;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Why is this due then?" is answered by the page alone, in the language of whoever asks. */
@QuarkusTest
class WhyInTheReadersLanguageTest {

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Why then?          | Our own rule gives 10 business days.
            et | Miks just siis?    | Meie enda reegli järgi on aega 10 tööpäeva.
            ru | Почему этот срок?  | По нашему собственному правилу: 10 рабочих дней.
            sk | Prečo práve vtedy? | Lehota podľa nášho vlastného pravidla: 10 pracovných dní.
            """)
    void a_lead_reads_where_a_date_began_by_which_rule_and_which_days_did_not_count(
            String language, String question, String rule) {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        String reference = Complaints.begun(lead, staffing.hire(StaffRole.MANAGER));
        int decide = Complaints.read(lead, reference).path("deadlines.find { it.kind == 'DECIDE' }.number");

        String page = FrontDoor.session(FrontDoor.signedIn(lead))
                .header("Accept-Language", language)
                .get("/desk/case/" + reference + "/deadlines/" + decide)
                .asString();

        assertThat(page)
                .contains("<html lang=\"" + language + "\">", question, rule)
                .containsPattern("base-honest, [^<]*1[^<]*decide");
    }
}
