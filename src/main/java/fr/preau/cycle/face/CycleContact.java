package fr.preau.cycle.face;

/**
 * Who answers questions about a cycle, as its page says.
 *
 * @param name often empty, of a person or of a team
 * @param email may be empty, as {@code phone}
 */
public record CycleContact(String name, String email, String phone) {

    public static final CycleContact NOBODY = new CycleContact("", "", "");

    /** Whether it says how to reach somebody. */
    public boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }

    /** As telephones dial it. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
