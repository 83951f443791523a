package fr.preau.platform.web;

import fr.preau.platform.ErrorView;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What each refusal and failure says: what happened, whether anything was lost, what to do. */
final class ErrorWords {

    private ErrorWords() {}

    static ErrorView of(HttpStatus status) {
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
                        "Rien n’a été enregistré. Raccourcissez vos textes, ou choisissez un fichier de 10 Mo au plus, et envoyez à nouveau.");
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
