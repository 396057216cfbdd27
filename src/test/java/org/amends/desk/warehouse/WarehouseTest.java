package org.amends.desk.warehouse;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.desk.Clerk;
import org.amends.exchange.ExchangingCase;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever works in the warehouse and nowhere else. */
@QuarkusTest
class WarehouseTest {

    /** All that opens to them. Think twice before you add a line. */
    private static final Set<String> OPEN = Set.of(
            "DeskPage.mine",
            "ReceivePage.find",
            "ReceivePage.show",
            "ReceivePage.take",
            "ReceiveForms.inspect",
            "ReceiveForms.dispose",
            "ReceiveForms.reverse",
            "ReceiveForms.tell",
            "StrayParcelsPage.all",
            "StrayParcelsPage.form",
            "StrayParcelsPage.take",
            "StrayParcelPage.show",
            "StrayParcelPage.matching",
            "StrayParcelPage.match",
            "StrayParcelPage.reverse",
            "StrayParcelPage.photograph",
            "StrayParcelPage.whole",
            "StrayParcelPage.preview",
            "PhotographDesk.preview",
            "ToSendPage.show",
            "ExchangeDesk.read",
            "ExchangeDesk.send",
            "ExchangeDesk.unavailable",
            "ExchangeTaskResource.waiting",
            "StaffResource.changePassword",
            "TokenResource.revoke");

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Test
    void of_all_routes_only_these_open_to_them() {
        Set<String> open = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amends").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(metaAnnotatedWith(HttpMethod.class))
                        .filter(WarehouseTest::isOpen)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .filter(name -> !name.startsWith("PersonPage."))
                        .collect(Collectors.toSet());
        assertThat(open).isEqualTo(OPEN);
    }

    private static boolean isOpen(JavaMethod method) {
        Optional<RolesAllowed> rule = method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class));
        return rule.map(RolesAllowed::value)
                .filter(roles -> Arrays.asList(roles).contains(Roles.WAREHOUSE))
                .isPresent();
    }

    @Test
    void they_send_what_is_due_and_read_no_letter_no_sum_and_no_title() {
        StaffMember packer = staffing.hire(StaffRole.WAREHOUSE);
        ExchangingCase claim = ExchangingCase.of(staffing, orders)
                .decided(ExchangingCase.exchange(1, 30_00))
                .accepted();
        String title = claim.handler().read(claim.reference()).path("title");
        Clerk clerk = Clerk.of(packer);
        assertThat(clerk.open("/desk").getHeader("Location")).endsWith("/desk/receive");
        assertThat(clerk.open("/desk/case/" + claim.reference()).statusCode()).isEqualTo(403);
        assertThat(clerk.open("/desk/money").statusCode()).isEqualTo(403);
        assertThat(given(FrontDoor.as(packer))
                        .get("/api/v1/cases/" + claim.reference())
                        .statusCode())
                .isEqualTo(403);

        String exchanges = "/desk/case/" + claim.reference() + "/exchanges";
        for (String page : Set.of("/desk/receive/" + claim.reference(), exchanges)) {
            assertThat(clerk.open(page).asString())
                    .as(page)
                    .contains(claim.reference(), "Kettle 1")
                    .doesNotContain(title, "€", "They do not boil");
        }
        assertThat(clerk.open("/desk/to-send").asString()).contains("1 × Kettle, red");
        assertThat(clerk.open(exchanges).asString()).contains("Anna Tamm").doesNotContain("The customer agrees");

        var sent = clerk.sendFrom(
                exchanges, exchanges + "/1/sending", Map.of("carrier-1", "Omniva", "tracking-1", "CE123456789EE"));

        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(clerk.open(exchanges).asString())
                .contains("Omniva, CE123456789EE")
                .doesNotContain("Anna Tamm");
    }
}
