package fr.preau.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Communes, intercommunalities, departments and regions of France, as they ship with Préau: those of
 * {@code @etalab/decoupage-administratif} 6.0.0, of March 2026.
 */
public final class Geography {

    private Geography() {}

    /**
     * A commune, or an arrondissement of Paris, Lyon or Marseille.
     *
     * @param code INSEE's
     * @param within the commune that an arrondissement belongs to
     * @param intercommunality SIREN of the one that it is a member of
     */
    public record Commune(
            String code, String name, String department, Optional<String> within, Optional<String> intercommunality) {}

    /** @param siren nine digits */
    public record Intercommunality(String siren, String name, String kind) {}

    /** @param region INSEE's code */
    public record Department(String code, String name, String region) {}

    /** @param code INSEE's */
    public record Region(String code, String name) {}

    /** Read once, when somebody first asks. */
    private static final class Shipped {

        static final Map<String, Commune> COMMUNES = byCode(
                "communes.txt",
                cells -> new Commune(cells[0], cells[1], cells[2], filled(cells[3]), filled(cells[4])),
                Commune::code);
        static final Map<String, Intercommunality> INTERCOMMUNALITIES = byCode(
                "intercommunalities.txt",
                cells -> new Intercommunality(cells[0], cells[1], cells[2]),
                Intercommunality::siren);
        static final Map<String, Department> DEPARTMENTS =
                byCode("departments.txt", cells -> new Department(cells[0], cells[1], cells[2]), Department::code);
        static final Map<String, Region> REGIONS =
                byCode("regions.txt", cells -> new Region(cells[0], cells[1]), Region::code);

        private static Optional<String> filled(String cell) {
            return Optional.of(cell).filter(text -> !text.isEmpty());
        }

        private static <T> Map<String, T> byCode(String file, Function<String[], T> made, Function<T, String> code) {
            try (var in = Geography.class.getResourceAsStream(file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> made.apply(line.split(";", -1)))
                        .collect(Collectors.toUnmodifiableMap(code, Function.identity()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Optional<Commune> commune(String code) {
        return Optional.ofNullable(Shipped.COMMUNES.get(code));
    }

    /** The commune that an arrondissement belongs to, any other code as it is: Lyon for 69381. */
    public static String whole(String commune) {
        return commune(commune).flatMap(Commune::within).orElse(commune);
    }

    /** That commune and, of Paris, Lyon or Marseille, its arrondissements. */
    public static Stream<String> parts(String commune) {
        return Stream.concat(
                Stream.of(commune),
                Shipped.COMMUNES.values().stream()
                        .filter(one -> one.within.filter(commune::equals).isPresent())
                        .map(Commune::code)
                        .sorted());
    }

    /** Codes of the communes of an intercommunality. */
    public static Stream<String> members(String siren) {
        return Shipped.COMMUNES.values().stream()
                .filter(one -> one.intercommunality.filter(siren::equals).isPresent())
                .map(Commune::code)
                .sorted();
    }

    /** The names of these communes, in their order; the code where no commune has it any more. */
    public static List<String> names(Collection<String> communes) {
        return communes.stream()
                .map(code -> commune(code).map(Commune::name).orElse(code))
                .toList();
    }

    public static Optional<Intercommunality> intercommunality(String siren) {
        return Optional.ofNullable(Shipped.INTERCOMMUNALITIES.get(siren));
    }

    public static Optional<Department> department(String code) {
        return Optional.ofNullable(Shipped.DEPARTMENTS.get(code));
    }

    /** Its name, or its code where it is in no list: some collectivities overseas. */
    public static String departmentName(String code) {
        return department(code).map(Department::name).orElse(code);
    }

    public static Optional<Region> region(String code) {
        return Optional.ofNullable(Shipped.REGIONS.get(code));
    }

    /** Codes of the departments of a region. */
    public static List<String> departmentsOf(String region) {
        return Shipped.DEPARTMENTS.values().stream()
                .filter(one -> one.region.equals(region))
                .map(Department::code)
                .sorted()
                .toList();
    }

    /** The region that a department belongs to. */
    public static Optional<Region> regionOf(String department) {
        return department(department).flatMap(one -> region(one.region));
    }
}
