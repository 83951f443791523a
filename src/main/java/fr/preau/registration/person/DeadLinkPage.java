package fr.preau.registration.person;

import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Says what to do with a link that opens nothing. */
@ControllerAdvice
class DeadLinkPage {

    private final Templates templates;

    DeadLinkPage(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    View deadLink(DeadLink dead) {
        return templates.page(new ErrorView(
                HttpStatus.NOT_FOUND.value(),
                "Ce lien n’est plus valable",
                List.of(
                        "Il est peut-être coupé, ou un lien plus récent l’a remplacé. Votre inscription, elle, n’a pas changé.",
                        "Demandez qu’un nouveau lien vous soit envoyé."),
                Optional.of("/retrouver-mon-inscription"),
                Optional.of("Retrouver mon inscription")));
    }
}
