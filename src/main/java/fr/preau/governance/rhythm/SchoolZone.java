package fr.preau.governance.rhythm;

import fr.preau.contract.CityContract;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By which calendar schools have their holidays; departments by academy as the education code lists them (D521-2). */
public enum SchoolZone {
    A("Zone A", "01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90"),
    B(
            "Zone B",
            "02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83 84 85 88"),
    C("Zone C", "09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95"),
    /** Corsica and overseas decide theirs. */
    OTHER("Autre calendrier", "2A 2B 971 972 973 974 975 976 977 978 986 987 988");

    private static final int DEPARTMENT_FROM = 2;
    private static final int DEPARTMENT_TO = 5;

    private final String label;
    private final List<String> departments;

    SchoolZone(String label, String departments) {
        this.label = label;
        this.departments = List.of(departments.split(" "));
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** One letter, as the table has it. */
    String letter() {
        return name().substring(0, 1);
    }

    static Optional<SchoolZone> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Of the department that its neighbourhoods' codes name (QN069…); the first zone where they name none. */
    static SchoolZone of(CityContract contract) {
        return contract.neighbourhoods().stream()
                .flatMap(place -> ofCode(place.code()).stream())
                .findFirst()
                .orElse(A);
    }

    static Optional<SchoolZone> ofCode(String code) {
        if (code.length() < DEPARTMENT_TO) {
            return Optional.empty();
        }
        var department = code.substring(DEPARTMENT_FROM, DEPARTMENT_TO).replaceFirst("^0", "");
        return Arrays.stream(values())
                .filter(zone -> zone.departments.contains(department))
                .findFirst();
    }
}
