package fr.preau.contract;

import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Templates;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Says of a personal link that it opens nothing, and how another comes. */
@ControllerAdvice
class ClosedLinkPage {

    private final Templates templates;

    ClosedLinkPage(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    View closed(ClosedLink link) {
        return templates.page(new ErrorView(
                link.status().value(), link.title(), link.sentences(), Optional.empty(), Optional.empty()));
    }
}
