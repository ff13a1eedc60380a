package vn.hoinghi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.web.Idempotent;

/** The arrows of the house, and who may do what. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.hoinghi");

    /** Each feature after those it may know. */
    private static final String[] FEATURES = {
        "embedded",
        "kernel",
        "conference",
        "audit",
        "notice",
        "people",
        "calendar",
        "programme",
        "checkin",
        "matchmaking",
        "proposal",
        "outcome",
        "access",
        "delivery",
        "report",
        "sample"
    };

    @Test
    void features_know_only_those_before_them() {
        for (int feature = 0; feature < FEATURES.length; feature++) {
            for (int later = feature + 1; later < FEATURES.length; later++) {
                noClasses()
                        .that()
                        .resideInAPackage("vn.hoinghi." + FEATURES[feature] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("vn.hoinghi." + FEATURES[later] + "..")
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    /** What was kept of an answer is given again as such, whatever the operation made it from. */
    @Test
    void operations_that_are_answered_once_give_whole_answers() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should()
                .haveRawReturnType(RestResponse.class)
                .check(CLASSES);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("vn.hoinghi.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void entities_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(onlyBeUsedInTheirFeature())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirFeature() {
        return new ArchCondition<>("only be used in their feature") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(use.getOriginClass()).equals(feature(entity)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    @Test
    void only_use_cases_hold_transactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(describe(
                        "are no resource and no entity",
                        type -> !type.getSimpleName().endsWith("Resource") && !type.isAnnotatedWith(Entity.class)))
                .check(CLASSES);
    }

    @Test
    void the_scheduler_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("vn.hoinghi.matchmaking.scheduler")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "vn.hoinghi.matchmaking.scheduler"))
                .check(CLASSES);
    }

    @Test
    void only_resources_and_the_kernel_know_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoinghi.kernel..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and(describe(
                        "are no part of a resource", type -> !type.getName().contains("Resource$")))
                .and()
                .doNotHaveSimpleName("CurrentConference")
                // Query parameters that several resources share.
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                .check(CLASSES);
    }

    @Test
    void only_the_clock_tells_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoinghi.kernel")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void the_kernel_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("vn.hoinghi.kernel..")
                .should()
                .dependOnClassesThat(describe(
                        "are of the application but not of the kernel",
                        resideInAPackage("vn.hoinghi..")
                                .and(resideInAnyPackage("vn.hoinghi.kernel..").negate())))
                .check(CLASSES);
    }
}
