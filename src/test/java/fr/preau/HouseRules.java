package fr.preau;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.preau.platform.DemoClock;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.StaffSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Habits of this code that can be held: rules over the classes, and over the sources as they are written. */
final class HouseRules {

    static final int LONGEST_FILE = 300;
    static final int LARGEST_PACKAGE = 35;

    static final int MOST_TAKEN = 8;

    private static final Pattern TABLE = Pattern.compile("\\{@code[\\s*]+(\\w+)\\s*}");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM)\\s+([a-z]\\w+)\\b");

    private HouseRules() {}

    static ArchRule viewsAreRecords() {
        return classes().that().haveSimpleNameEndingWith("View").should().beRecords();
    }

    /** Who needs more does several things and is to be parted by them. */
    static ArchRule constructorsTakeFewThings() {
        return constructors()
                .that()
                .areDeclaredInClassesThat(describe("are no records", type -> !type.isRecord() && !type.isEnum()))
                .should(new ArchCondition<JavaConstructor>("take at most " + MOST_TAKEN) {
                    @Override
                    public void check(JavaConstructor made, ConditionEvents events) {
                        var type = made.getOwner().getSimpleName();
                        var taken = made.getRawParameterTypes().size();
                        if (taken > MOST_TAKEN) {
                            events.add(SimpleConditionEvent.violated(made, type + " takes " + taken));
                        }
                    }
                });
    }

    static ArchRule lettersChangeTheirCaseInALocale() {
        return noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase");
    }

    /** Save who makes the bean, and who reads what Spring Session stamps by the machine's own clock. */
    static ArchRule onlyTheBeanTellsTheTime() {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(
                        Instance.class, DemoClock.class, StaffSessions.class, StaffSession.class, BackupCommands.class)
                .and()
                .resideOutsideOfPackage("fr.preau.backup..")
                .should()
                .callCodeUnitWhere(target(describe("reads a clock of its own", HouseRules::readsAClock)));
    }

    private static boolean readsAClock(CodeUnitCallTarget called) {
        var owner = called.getOwner();
        var ofTime = owner.getPackageName().equals("java.time");
        var byTheBean = called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return ofTime && called.getName().equals("now") && !byTheBean
                || owner.isEquivalentTo(Clock.class) && called.getName().matches("system.*|tick.*")
                || owner.isEquivalentTo(System.class) && called.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(java.util.Date.class)
                        && called.getName().equals("<init>")
                        && called.getRawParameterTypes().isEmpty();
    }

    private static boolean standsAlone(JavaClass type) {
        return type.getEnclosingClass()
                .filter(around -> around.isAnnotatedWith(Repository.class))
                .isEmpty();
    }

    /** The platform's infrastructure, migrations and the demonstration's past besides. */
    static ArchRule sqlIsInWhoKeepsATable() {
        return noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and(describe("stand in no such class", HouseRules::standsAlone))
                .and(DescribedPredicate.not(resideInAPackage("fr.preau.platform..")))
                .and(DescribedPredicate.not(resideInAPackage("fr.preau.demo..")))
                .should()
                .callMethod(JdbcClient.class, "sql", String.class);
    }

    static ArchRule roomsFormNoCircle() {
        return slices().matching("fr.preau.(**)").should().beFreeOfCycles();
    }

    /** Each room by those that may use it: a lower room knows nothing of a higher one. */
    static List<ArchRule> arrowsOfTheRegistration() {
        var arrows = Map.of(
                "rules", Set.of("rules", "desk", "form", "person", "letters", "list", "edition"),
                "desk", Set.of("desk", "form", "person", "letters", "list", "edition"),
                "form", Set.of("form", "person", "letters"),
                "person", Set.of("person", "letters"),
                "letters", Set.of("letters"),
                "list", Set.of("list"));
        return arrows.entrySet().stream()
                .map(arrow -> (ArchRule) noClasses()
                        .that(resideInAPackage("fr.preau.registration..")
                                .and(DescribedPredicate.not(resideInAnyOf(arrow.getValue(), "fr.preau.registration."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fr.preau.registration." + arrow.getKey()))
                .toList();
    }

    /** Rooms of the other modules, each level using its module's root and the levels before it (architecture.md). */
    private static final Map<String, List<Set<String>>> LEVELS = Map.of(
            "api", List.of(Set.of("token"), Set.of("data")),
            "cycle",
                    List.of(
                            Set.of("document.pasted"),
                            Set.of("document.text"),
                            Set.of("document", "page"),
                            Set.of("version"),
                            Set.of("edition")),
            "evaluation", List.of(Set.of("rules"), Set.of("page"), Set.of("report", "milestone")),
            "programme",
                    List.of(
                            Set.of("rules"),
                            Set.of("sheet"),
                            Set.of("board"),
                            Set.of("year"),
                            Set.of("call", "importing")),
            "staff", List.of(Set.of("journal"), Set.of("access"), Set.of("signin")));

    /** A room is known by none of a level before it, by no other of its own and not by its module's root. */
    static List<ArchRule> arrowsOfTheOthers() {
        var rules = new ArrayList<ArchRule>();
        LEVELS.forEach((module, levels) -> {
            var house = "fr.preau." + module;
            var below = new ArrayList<>(List.of(house));
            for (var level : levels) {
                for (var room : level) {
                    var lower = Stream.concat(
                                    below.stream(),
                                    level.stream()
                                            .filter(other -> !other.equals(room))
                                            .map(other -> house + "." + other))
                            .toArray(String[]::new);
                    rules.add(noClasses()
                            .that(resideInAnyPackage(lower))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(house + "." + room));
                }
                level.forEach(room -> below.add(house + "." + room));
            }
        });
        return rules;
    }

    private static DescribedPredicate<JavaClass> resideInAnyOf(Set<String> rooms, String house) {
        return resideInAnyPackage(rooms.stream().map(house::concat).toArray(String[]::new));
    }

    /** Java files under that folder that are too long, and packages of too many. */
    static List<String> tooLarge(Path sources) {
        var found = new ArrayList<String>();
        javaFiles(sources).collect(Collectors.groupingBy(Path::getParent)).forEach((folder, files) -> {
            if (files.size() > LARGEST_PACKAGE) {
                found.add("%s holds %d files".formatted(sources.relativize(folder), files.size()));
            }
            files.stream()
                    .filter(file -> text(file).lines().count() > LONGEST_FILE)
                    .forEach(file -> found.add(sources.relativize(file) + " is too long"));
        });
        return found;
    }

    /**
     * Simple names that two files under that folder have: whoever looks for one would find the other. A nested type is
     * read with its owner ({@code Survey.Way}) and counts for nothing.
     */
    static List<String> namedTwice(Path sources) {
        return javaFiles(sources)
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""),
                        TreeMap::new,
                        Collectors.mapping(file -> sources.relativize(file).toString(), Collectors.joining(" and "))))
                .entrySet()
                .stream()
                .filter(one -> one.getValue().contains(" and "))
                .map(one -> one.getKey() + " is in " + one.getValue())
                .toList();
    }

    /** SQL under that folder that writes in a table which the module's own papers do not name. */
    static List<String> writtenInOthersTables(Path modules) {
        return javaFiles(modules)
                .filter(file -> modules.relativize(file).getNameCount() > 1)
                .filter(file -> !modules.relativize(file).startsWith("demo"))
                .flatMap(file -> {
                    var module = modules.resolve(modules.relativize(file).getName(0));
                    var own = tables(module.resolve("package-info.java"));
                    return WRITTEN.matcher(text(file))
                            .results()
                            .map(written -> written.group(1))
                            .filter(table -> !own.contains(table))
                            .map(table -> modules.relativize(file) + " writes in " + table);
                })
                .toList();
    }

    private static Set<String> tables(Path papers) {
        var text = Files.exists(papers) ? text(papers) : "";
        return TABLE.matcher(text.substring(Math.max(0, text.indexOf("Table"))))
                .results()
                .map(table -> table.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
