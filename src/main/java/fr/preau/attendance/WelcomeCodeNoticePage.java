package fr.preau.attendance;

import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Templates;
import fr.preau.registration.person.WelcomeCodes;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where a code leads when a phone's own camera reads it: the same words for any code, true or forged. */
@Controller
class WelcomeCodeNoticePage {

    private final Templates templates;

    WelcomeCodeNoticePage(Templates templates) {
        this.templates = templates;
    }

    @GetMapping(WelcomeCodes.PATH + "{code}")
    View show() {
        return templates.page(new ErrorView(
                HttpStatus.OK.value(),
                "Un code d’accueil",
                List.of(
                        "Ce code se montre à l’entrée, le jour de la rencontre : l’équipe le lit avec son application.",
                        "Il n’y a rien d’autre à faire ici."),
                Optional.of("/"),
                Optional.of("Voir les rencontres")));
    }
}
