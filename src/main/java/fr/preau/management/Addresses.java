package fr.preau.management;

/** The addresses of a cycle's registrations in the back office. */
public final class Addresses {

    private Addresses() {}

    public static String cycle(String slug) {
        return "/gestion/cycles/" + slug;
    }

    public static String file(String slug, long registration) {
        return cycle(slug) + "/inscriptions/" + registration;
    }

    /** Where a gesture on a place is asked for and made. */
    public static String gesture(String slug, long registration, String gesture, long day) {
        return file(slug, registration) + "/" + gesture + "/" + day;
    }

    /** Where somebody is erased. */
    public static String erasure(String slug, long registration) {
        return file(slug, registration) + "/effacement";
    }

    public static String requests(String slug) {
        return cycle(slug) + "/demandes";
    }

    public static String rules(String slug) {
        return cycle(slug) + "/regles";
    }
}
