package fr.preau.territory;

import java.util.List;

/**
 * A priority neighbourhood, as the sources in use name it.
 *
 * @param vintage of the list that it is in: 2015 or 2024
 * @param communes INSEE's codes; none where no source in use says
 */
public record Neighbourhood(String code, int vintage, String label, List<String> communes) {

    public Neighbourhood {
        communes = List.copyOf(communes);
    }

    /** INSEE's code of its department. */
    public String department() {
        return Codes.department(code);
    }
}
