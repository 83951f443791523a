package fr.preau.territory.page;

import java.util.List;

/**
 * The neighbourhoods of a department, and the departments that have some.
 *
 * @param department the name of the one that is shown; empty where none is
 */
public record NeighbourhoodsView(List<Department> departments, String department, List<Row> rows) {

    public NeighbourhoodsView {
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    /** @param count of neighbourhoods of 2024 */
    public record Department(String code, String name, int count) {}

    /** @param communes their names; empty where no source says */
    public record Row(String code, String label, String communes) {}
}
