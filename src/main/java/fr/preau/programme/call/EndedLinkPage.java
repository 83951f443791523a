package fr.preau.programme.call;

import fr.preau.platform.French;
import fr.preau.platform.form.Leaving;
import fr.preau.platform.web.Templates;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Says of a link that it ended, and how another comes. */
@ControllerAdvice
class EndedLinkPage {

    private final Templates templates;

    EndedLinkPage(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    View ended(LinkEnded link) {
        return page(
                HttpStatus.GONE,
                link.until()
                                .map(day -> "Ce lien s’ouvrait jusqu’au %s.".formatted(French.date(day)))
                                .orElse("Un lien plus récent a remplacé celui-ci.")
                        + (templates.mailed()
                                ? " Demandez-en un autre : il part à l’adresse que l’équipe connaît."
                                : " Pour en avoir un autre, écrivez à l’équipe du contrat : ce site n’envoie pas encore de courriel.")
                        + " Rien de ce qui est enregistré n’est perdu.",
                templates.mailed() ? link.path() + "/nouveau-lien" : "");
    }

    View asked() {
        return page(
                HttpStatus.OK,
                Leaving.said(
                        templates.mailed(),
                        "Un nouveau lien part à l’adresse que l’équipe connaît, une fois par jour au plus. Si rien n’arrive, écrivez à l’équipe du contrat."),
                "");
    }

    private View page(HttpStatus status, String sentence, String action) {
        return templates.page(
                status,
                "programme/ended-link",
                Map.of(
                        "layout",
                        templates.unindexed("Lien terminé", "/porteur"),
                        "view",
                        new EndedLinkView(sentence, action)));
    }
}
