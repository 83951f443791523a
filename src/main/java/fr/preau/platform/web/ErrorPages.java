package fr.preau.platform.web;

import fr.preau.platform.ErrorView;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Every refusal and every failure, in plain words, without a trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        return page(status);
    }

    /** The page for that status, for whoever refuses a request by itself. */
    View page(HttpStatus status) {
        var view = words(status);
        return templates.page(
                status, "platform/error", Map.of("layout", templates.unindexed(view.title(), "/"), "view", view));
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (databaseAway(failure)) {
                log.warn("The database does not answer: {}", failure.getMessage());
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            log.error("A request failed at {}", request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME), failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    /** Connection trouble has an SQL state of class 08 (connection) or 57 (operator intervention). */
    private static boolean databaseAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof java.sql.SQLTransientConnectionException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && (sql.getSQLState().startsWith("08")
                                        || sql.getSQLState().startsWith("57P")));
    }

    private static ErrorView words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE ->
                view(
                        status,
                        "Cette page n’existe pas",
                        "L’adresse est peut-être incomplète : un lien reçu par courriel se coupe parfois en deux lignes.",
                        "Si vous cherchez votre inscription, demandez un nouveau lien.");
            case METHOD_NOT_ALLOWED ->
                view(
                        status,
                        "Cette page ne s’utilise pas ainsi",
                        "Rien n’a été modifié. Repartez de la page de la rencontre.");
            case FORBIDDEN ->
                view(
                        status,
                        "Cet envoi ne vient pas de notre page",
                        "Rien n’a été enregistré. Par sécurité, un formulaire ne peut être envoyé que depuis le site lui-même.",
                        "Rouvrez la page de la rencontre et recommencez.");
            case CONTENT_TOO_LARGE ->
                view(
                        status,
                        "Cet envoi est trop volumineux",
                        "Rien n’a été enregistré. Raccourcissez vos textes et envoyez à nouveau.");
            case TOO_MANY_REQUESTS ->
                view(
                        status,
                        "Beaucoup d’envois viennent de votre réseau",
                        "Rien n’a été enregistré. Attendez une minute, puis renvoyez la page : ce que vous avez tapé est conservé par votre navigateur.");
            case SERVICE_UNAVAILABLE ->
                view(
                        status,
                        "Le service est interrompu un instant",
                        "Ce qui était enregistré l’est toujours. Réessayez dans quelques secondes.");
            default ->
                status.is4xxClientError()
                        ? view(
                                status,
                                "Cette demande n’a pas été comprise",
                                "Rien n’a été enregistré. Repartez de la page de la rencontre.")
                        : view(
                                status,
                                "Quelque chose s’est mal passé de notre côté",
                                "L’équipe technique en est avertie. Ce qui était déjà enregistré l’est toujours.",
                                "Vous pouvez réessayer : envoyer deux fois un même formulaire ne fait qu’une inscription.");
        };
    }

    private static ErrorView view(HttpStatus status, String title, String... sentences) {
        return new ErrorView(
                status.value(), title, List.of(sentences), Optional.of("/"), Optional.of("Voir les rencontres"));
    }
}
