package com.intellisend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which capability may know which (ADR 1): the table, and what follows from it. */
class ArchitectureTest {

    private static final String HOME = "com.intellisend.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "tenancy", Set.of(),
            "compliance", Set.of(),
            "ai", Set.of(),
            "contacts", Set.of("compliance"),
            "messaging", Set.of("compliance", "contacts"),
            "audience", Set.of("compliance", "contacts"),
            "campaigns", Set.of("audience", "contacts", "compliance", "messaging", "ai"),
            "inbox", Set.of("contacts", "compliance", "messaging", "ai"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.intellisend");

    @TestFactory
    Stream<DynamicTest> a_capability_imports_only_the_roots_that_the_table_allows() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Set<String> roots = new HashSet<>(row.getValue());
                    roots.add("kernel");
                    roots.add("tenancy");
                    classes()
                            .that()
                            .resideInAPackage(HOME + row.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat(foreignOr(row.getKey(), roots))
                            .allowEmptyShould(true)
                            .check(PRODUCT);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_root_knows_no_door_of_its_own() {
        return MAY_IMPORT.keySet().stream()
                .map(capability -> DynamicTest.dynamicTest(
                        capability,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(HOME + capability)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(HOME + capability + ".*..")
                                .allowEmptyShould(true)
                                .check(PRODUCT)));
    }

    @Test
    void a_root_knows_no_http_no_faces_no_batch_and_no_twilio() {
        String[] roots = MAY_IMPORT.keySet().stream().map(name -> HOME + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(roots)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "jakarta.batch..",
                        "com.twilio..",
                        "jakarta.ejb..")
                .check(PRODUCT);
    }

    @Test
    void the_kernel_knows_nobody_and_no_container() {
        noClasses()
                .that()
                .resideInAPackage(HOME + "kernel..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of a capability or of the container",
                        type -> type.getPackageName().startsWith("jakarta.")
                                || (type.getPackageName().startsWith(HOME)
                                        && !type.getPackageName().startsWith(HOME + "kernel"))))
                .check(PRODUCT);
    }

    @Test
    void only_the_clocks_read_the_machines_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOME + "platform.time")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCT);
    }

    @Test
    void the_table_names_every_capability() {
        Set<String> found = new HashSet<>();
        PRODUCT.forEach(type -> {
            String rest = type.getPackageName()
                    .substring(Math.min(HOME.length(), type.getPackageName().length()));
            if (!rest.isEmpty()) {
                found.add(rest.split("\\.")[0]);
            }
        });
        found.removeAll(Set.of("kernel", "platform", "simulator"));
        assertThat(found).isSubsetOf(MAY_IMPORT.keySet());
    }

    private static DescribedPredicate<JavaClass> foreignOr(String capability, Set<String> roots) {
        return DescribedPredicate.describe("are its own, or of the roots " + roots + ", or not ours", type -> {
            String name = type.getPackageName();
            return !name.startsWith(HOME)
                    || name.equals(HOME + capability)
                    || name.startsWith(HOME + capability + ".")
                    || roots.stream().anyMatch(root -> name.equals(HOME + root));
        });
    }
}
