package fr.preau.platform.web;

import org.springframework.http.HttpStatus;

/** What programs are told where people read {@link ErrorWords}. */
final class ProblemWords {

    private ProblemWords() {}

    static Problem of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                new Problem(
                        status,
                        "malformed-request",
                        "Demande mal formée",
                        "Rien n’a été enregistré : la demande n’est pas du HTTP ou du JSON que l’on puisse lire.");
            case FORBIDDEN ->
                new Problem(
                        status,
                        "foreign-site",
                        "Envoi depuis un autre site",
                        "Rien n’a été enregistré : un navigateur ne peut pas envoyer ici depuis la page d’un autre site. Appelez l’API depuis votre serveur.");
            case NOT_FOUND, GONE ->
                new Problem(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "Adresse inconnue",
                        "Il n’y a à cette adresse ni rencontre publiée ni autre ressource.");
            case METHOD_NOT_ALLOWED ->
                new Problem(
                        status,
                        "method-not-allowed",
                        "Méthode refusée",
                        "Cette adresse ne s’utilise pas avec cette méthode ; l’en-tête Allow dit lesquelles elle admet.");
            case NOT_ACCEPTABLE ->
                new Problem(
                        status,
                        "not-acceptable",
                        "Réponse en JSON seulement",
                        "Rien n’a été enregistré : la réponse est en application/json, que l’en-tête Accept refuse.");
            case CONTENT_TOO_LARGE ->
                new Problem(
                        status,
                        "content-too-large",
                        "Envoi trop volumineux",
                        "Rien n’a été enregistré : le corps dépasse un mébioctet.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(
                        status,
                        "unsupported-media-type",
                        "Envoi en JSON seulement",
                        "Rien n’a été enregistré : envoyez du JSON en UTF-8, avec Content-Type: application/json.");
            case TOO_MANY_REQUESTS ->
                new Problem(
                        status,
                        "too-many-requests",
                        "Trop d’envois depuis cette adresse",
                        "Rien n’a été enregistré : attendez le nombre de secondes que dit Retry-After, puis recommencez.");
            case SERVICE_UNAVAILABLE ->
                new Problem(
                        status,
                        "unavailable",
                        "Service interrompu un instant",
                        "Recommencez après le nombre de secondes que dit Retry-After, avec la même clé Idempotency-Key : si la demande avait été enregistrée, vous retrouverez sa réponse.");
            default ->
                status.is4xxClientError()
                        ? new Problem(
                                status,
                                "malformed-request",
                                "Demande mal formée",
                                "Rien n’a été enregistré : la demande n’a pas été comprise.")
                        : new Problem(
                                status,
                                "internal-error",
                                "Quelque chose s’est mal passé de notre côté",
                                "L’équipe technique en est avertie. Ce qui était déjà enregistré l’est toujours.");
        };
    }
}
