package fr.preau.staff.signin;

import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What is behind a link of the staff that is forged, used or too old. */
@Component
class DeadStaffLink {

    private final Templates templates;

    DeadStaffLink(Templates templates) {
        this.templates = templates;
    }

    View page() {
        var view = new ErrorView(
                HttpStatus.NOT_FOUND.value(),
                "Ce lien n’est plus valable",
                List.of(
                        "Il a déjà servi, il est trop ancien, un plus récent l’a remplacé, ou il s’est coupé en chemin.",
                        "Demandez-en un nouveau : il arrive à votre adresse en une minute."),
                Optional.of("/connexion/lien"),
                Optional.of("Recevoir un nouveau lien"));
        return templates.page(view);
    }
}
