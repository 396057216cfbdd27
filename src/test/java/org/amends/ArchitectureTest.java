package org.amends;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture in docs/architecture.md, kept true. A rule about a package that does not exist yet holds until it does. */
class ArchitectureTest {

    private static final JavaClasses AMENDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.amends");

    private static final String[] PURE = {
        "org.amends.time..",
        "org.amends.lifecycle..",
        "org.amends.guard..",
        "org.amends.money..",
        "org.amends.mail.reading..",
        "org.amends.mail.reply..",
        "org.amends.policy.pack..",
        "org.amends.order.snapshot..",
        "org.amends.returns.law.."
    };

    private static final String[] SHARED = Stream.concat(
                    Stream.of("org.amends.platform..", "org.amends.web.."), Stream.of(PURE))
            .toArray(String[]::new);

    private static final DescribedPredicate<JavaClass> FEATURES = resideInAnyPackage("org.amends.*..")
            .and(resideOutsideOfPackages(SHARED))
            .as("features");

    @Test
    void the_tree_is_really_read() {
        assertThat(AMENDS).isNotEmpty();
    }

    @Test
    void packages_form_no_cycle() {
        check(slices().matching("org.amends.(*)..").should().beFreeOfCycles());
    }

    @Test
    void the_rooms_of_the_desk_form_no_cycle() {
        check(slices().matching("org.amends.desk.(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle", "money", "mail.reply"})
    void a_pure_package_needs_only_the_jdk(String name) {
        check(purity(name, "java.."));
    }

    @Test
    void time_needs_only_the_jdk_jollyday_and_ical4j() {
        check(purity("time", "de.focus_shift.jollyday..", "net.fortuna.ical4j.."));
    }

    @Test
    void ical4j_is_asked_in_one_class_and_never_for_time_zones() {
        check(noClasses()
                .that()
                .haveNameNotMatching("org\\.amends\\.time\\.ICalendar(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("net.fortuna.ical4j..")));
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("net\\.fortuna\\.ical4j\\..*(TimeZone|CalendarBuilder).*"));
    }

    @Test
    void guard_needs_only_the_jdk_and_icu4j() {
        check(purity("guard", "com.ibm.icu.."));
    }

    @Test
    void policy_packs_need_only_the_jdk_business_time_and_their_yaml_reader() {
        check(purity("policy.pack", "org.snakeyaml.engine.."));
    }

    @Test
    void reading_mail_needs_only_the_jdk_icu4j_and_the_parsers_of_mime_html_file_types_and_winmail() {
        check(purity(
                "mail.reading",
                "com.ibm.icu..",
                "org.apache.james.mime4j..",
                "org.jsoup..",
                "org.apache.tika..",
                "org.apache.poi.hmef..",
                "org.apache.poi.hsmf.datatypes.."));
    }

    private static ArchRule purity(String name, String... libraries) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage("java..", "org.jspecify..")
                .and(resideOutsideOfPackages("java.sql..", "java.net.http.."))
                .or(resideInAnyPackage(libraries))
                .or(resideInAnyPackage(PURE));
        return classes()
                .that()
                .resideInAPackage("org.amends." + name + "..")
                .should()
                .onlyDependOnClassesThat(allowed);
    }

    @Test
    void web_and_platform_know_no_feature() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.amends.platform..", "org.amends.web..")
                .should()
                .dependOnClassesThat(FEATURES));
    }

    @Test
    void pages_shells_and_resources_reach_the_database_only_through_their_feature() {
        DescribedPredicate<JavaClass> database =
                resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "io.agroal..");
        check(noClasses().that().resideInAPackage("org.amends.web..").should().dependOnClassesThat(database));
        check(noClasses().that().areAnnotatedWith("jakarta.ws.rs.Path").should().dependOnClassesThat(database));
    }

    @Test
    void sql_is_never_put_together_from_pieces() {
        check(noClasses()
                .should()
                .callMethodWhere(describe("Jdbi's text templates", ArchitectureTest::fillsATemplate)));
    }

    private static boolean fillsATemplate(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("org.jdbi")
                && Set.of("define", "defineList", "defineNamedBindings").contains(call.getName());
    }

    @Test
    void nothing_is_a_java_util_date() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo("java.util.Date"));
        check(noClasses().should().dependOnClassesThat().areAssignableTo("java.util.Calendar"));
        check(noClasses().should().dependOnClassesThat().areAssignableTo("java.text.DateFormat"));
    }

    @Test
    void now_is_asked_of_the_injected_clock() {
        check(noClasses().should().callMethodWhere(describe("now() without a clock", ArchitectureTest::asksTheSystem)));
    }

    private static boolean asksTheSystem(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void what_a_class_needs_stands_in_its_constructor() {
        check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
        check(noFields().should().beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
    }

    @Test
    void there_is_no_lombok() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContainIgnoringCase("lombok");
    }

    @Test
    void every_package_says_what_it_is_for_and_has_no_nulls() {
        assertThat(AMENDS.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(tree -> assertThat(tree.tryGetPackageInfo())
                        .as(tree.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Service", "ServiceImpl", "Impl"})
    void no_class_has_a_name_that_says_nothing(String ending) {
        check(noClasses().that().areNotAssignableTo(Enum.class).should().haveSimpleNameEndingWith(ending));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(AMENDS);
    }
}
