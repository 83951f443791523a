package fr.preau;

import static fr.preau.HouseRules.namedTwice;
import static fr.preau.HouseRules.tooLarge;
import static fr.preau.HouseRules.writtenInOthersTables;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.preau.registration.rules.PointsUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house's rules hold everywhere, and each of them sees who breaks it. */
class HouseRulesTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java/fr/preau");

    private static final class Main {
        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.preau");
    }

    static List<ArchRule> rules() {
        var rules = new ArrayList<>(HouseRules.arrowsOfTheRegistration());
        rules.addAll(HouseRules.arrowsOfTheOthers());
        rules.add(HouseRules.viewsAreRecords());
        rules.add(HouseRules.constructorsTakeFewThings());
        rules.add(HouseRules.lettersChangeTheirCaseInALocale());
        rules.add(HouseRules.onlyTheBeanTellsTheTime());
        rules.add(HouseRules.sqlIsInWhoKeepsATable());
        rules.add(HouseRules.roomsFormNoCircle());
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        assertThat(Main.CLASSES.size()).isGreaterThan(500);
        rule.check(Main.CLASSES);
    }

    @Test
    void noFileIsLongAndNoPackageLarge() {
        assertThat(tooLarge(SOURCES)).isEmpty();
    }

    @Test
    void aNameIsThatOfOneType() {
        assertThat(namedTwice(SOURCES)).isEmpty();
    }

    @Test
    void aNameGivenTwiceIsSeen(@TempDir Path house) throws IOException {
        for (var module : List.of("guests", "hosts")) {
            var folder = Files.createDirectories(house.resolve(module));
            Files.createFile(folder.resolve("Table.java"));
            Files.createFile(folder.resolve("package-info.java"));
        }

        assertThat(namedTwice(house))
                .singleElement()
                .asString()
                .startsWith("Table is in")
                .contains("guests", "hosts");
    }

    @Test
    void aModuleWritesInItsOwnTables() {
        assertThat(writtenInOthersTables(SOURCES)).isEmpty();
    }

    /** A view that somebody may change. */
    static final class WrongView {}

    /** Breaks a habit in each method. */
    static final class Offender {

        String letters(String text) {
            return text.toLowerCase() + text.toUpperCase();
        }

        void sql(JdbcClient jdbc) {
            jdbc.sql("SELECT 1");
        }
    }

    static final class LooksAtTheClock implements Supplier<Instant> {
        @Override
        public Instant get() {
            return Instant.now();
        }
    }

    static final class LooksAtTheDate implements Supplier<LocalDate> {
        @Override
        public LocalDate get() {
            return LocalDate.now();
        }
    }

    static final class BuysAClock implements Supplier<Clock> {
        @Override
        public Clock get() {
            return Clock.systemUTC();
        }
    }

    static final class KnowsADate implements Supplier<Date> {
        @Override
        public Date get() {
            return new Date();
        }
    }

    static final class AsksTheBean {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }

    static final class TakesNine {
        TakesNine(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
    }

    @Test
    void whoBreaksOneIsSeen() {
        assertThat(breaks(HouseRules.constructorsTakeFewThings(), TakesNine.class))
                .isTrue();
        assertThat(breaks(HouseRules.viewsAreRecords(), WrongView.class)).isTrue();
        assertThat(breaks(HouseRules.lettersChangeTheirCaseInALocale(), Offender.class))
                .isTrue();
        assertThat(breaks(HouseRules.sqlIsInWhoKeepsATable(), Offender.class)).isTrue();
        for (var offender : List.of(LooksAtTheClock.class, LooksAtTheDate.class, BuysAClock.class, KnowsADate.class)) {
            assertThat(breaks(HouseRules.onlyTheBeanTellsTheTime(), offender)).isTrue();
        }
        assertThat(breaks(HouseRules.onlyTheBeanTellsTheTime(), AsksTheBean.class))
                .isFalse();
    }

    @Test
    void anArrowBackUpIsSeen() {
        assertThat(HouseRules.arrowsOfTheRegistration())
                .filteredOn(rule -> breaks(rule, PointsUp.class))
                .hasSize(1);
    }

    @Test
    void aCircleIsSeen() {
        assertThat(HouseRules.roomsFormNoCircle()
                        .evaluate(new ClassFileImporter()
                                .importPackages("fr.preau.registration.rules", "fr.preau.registration.desk"))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aLongFileALargePackageAndAForeignTableAreSeen(@TempDir Path house) throws IOException {
        var module = Files.createDirectories(house.resolve("guests"));
        Files.writeString(module.resolve("package-info.java"), "/** Tables: {@code guest}. */ package guests;");
        Files.writeString(module.resolve("Guests.java"), "INSERT INTO guest UPDATE host");
        Files.writeString(module.resolve("Long.java"), "//\n".repeat(HouseRules.LONGEST_FILE + 1));
        Files.writeString(module.resolve("Fits.java"), "//\n".repeat(HouseRules.LONGEST_FILE));
        var large = Files.createDirectories(house.resolve("large"));
        for (var number = 0; number <= HouseRules.LARGEST_PACKAGE; number++) {
            Files.createFile(large.resolve("File" + number + ".java"));
        }

        assertThat(tooLarge(house)).containsExactlyInAnyOrder("guests/Long.java is too long", "large holds 36 files");
        assertThat(writtenInOthersTables(house)).containsExactly("guests/Guests.java writes in host");
    }

    private static boolean breaks(ArchRule rule, Class<?> offender) {
        return rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(offender))
                .hasViolation();
    }
}
