package fr.preau.api.token;

import fr.preau.api.Scope;
import fr.preau.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Why a program is not let in. */
final class TokenRefusals {

    private TokenRefusals() {}

    static Problem none() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "token-required",
                "Jeton demandé",
                "Cette adresse demande un jeton, dans l’en-tête Authorization: Bearer. Un administrateur du centre le crée sur la page « Accès des programmes ».");
    }

    static Problem dead() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "token-refused",
                "Jeton refusé",
                "Ce jeton n’ouvre rien : il est inconnu, échu ou révoqué. Demandez-en un autre à un administrateur du centre.");
    }

    static Problem lacks(Scope scope) {
        return new Problem(
                        HttpStatus.FORBIDDEN,
                        "scope-missing",
                        "Droit manquant",
                        "Ce jeton n’a pas le droit %s, que cette adresse demande.".formatted(scope.word()))
                .with("scope", scope.word());
    }

    static Problem ofOneCycle() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "other-cycle",
                "Jeton d’une seule rencontre",
                "Ce jeton n’ouvre qu’une rencontre, et cette adresse n’est d’aucune.");
    }

    static Problem nothingThere() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Adresse inconnue",
                "Il n’y a rien à cette adresse que ce jeton puisse lire.");
    }

    static Problem tooMany(int perMinute) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Trop de demandes avec ce jeton",
                "Ce jeton admet %d demandes par minute. Attendez le nombre de secondes que dit Retry-After, puis recommencez."
                        .formatted(perMinute));
    }
}
