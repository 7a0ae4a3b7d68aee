package bellwether.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final List<String> MODULES = List.of(
            "contract",
            "reference-data",
            "service-defaults",
            "market-server",
            "ingest-service",
            "quote-service",
            "movers-service",
            "web-ui",
            "launcher");

    private static final List<String> SERVICES = List.of("market", "ingest", "quote", "movers", "web", "launcher");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @Test
    void every_module_is_looked_at() {
        assertThat(MODULES).allSatisfy(module -> assertThat(Path.of("..", module, "target", "classes"))
                .isNotEmptyDirectory());
        assertThat(SERVICES).allSatisfy(service -> assertThat(
                        CLASSES.stream().filter(resideInAPackage("bellwether." + service + "..")))
                .isNotEmpty());
    }

    @Test
    void the_contract_imports_no_framework() {
        classes()
                .that()
                .resideInAPackage("bellwether.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "bellwether.contract..", "java..", "org.jspecify.annotations..", "com.fasterxml.jackson.core..")
                .check(CLASSES);
    }

    @Test
    void the_ranking_imports_no_framework() {
        classes()
                .that()
                .resideInAPackage("bellwether.movers.ranking..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "bellwether.movers.ranking..", "bellwether.contract..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "ingest", "quote", "movers", "web", "launcher"})
    void services_never_import_each_other(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "bellwether." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("bellwether." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void entities_are_not_public() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void no_package_or_class_is_a_drawer_for_everything() throws Exception {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(module)
                        .noneMatch(name -> name.matches("(?i)(utils?|common|impl|helpers?|dtos?)")
                                || name.matches(".*(Utils?|Impl|Helper|Dto)\\.java"));
            }
        }
    }
}
