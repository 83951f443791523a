package fr.preau.api.data;

import fr.preau.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** What keeps a program from writing, though it may and asks well. */
final class DataRefusals {

    private DataRefusals() {}

    static Problem conflict(String name, String title, String why) {
        return new Problem(HttpStatus.CONFLICT, name, title, "Rien n’a été enregistré : " + why);
    }
}
