package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Addresses of programs that come with a token, which {@code api.token.TokenGuard} asks for, and of who gives them one. */
final class ProgramAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/api/v1/cycles", EVERYBODY),
            row(SEND, "/api/v1/cycles", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/page", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/page", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/state", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/days", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/days/{day}", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/days/{day}/seats", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/days/{day}/status", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/registrations", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/registrations/{id}", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/registrations/{id}/withdrawals", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/presences", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/presences", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/presences/{id}", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/presences/{id}/corrections", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}/resources", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/resources", EVERYBODY),
            row(READ, "/api/v1/notes", EVERYBODY),
            row(SEND, "/api/v1/notes", EVERYBODY),
            row(READ, "/api/v1/notes/{id}", EVERYBODY),
            row(SEND, "/api/v1/notes/{id}", EVERYBODY),
            row(READ, "/api/v1/contracts", EVERYBODY),
            row(READ, "/api/v1/contracts/{contract}/indicators", EVERYBODY),
            row(READ, "/api/v1/contracts/{contract}/indicators/{id}", EVERYBODY),
            row(SEND, "/api/v1/contracts/{contract}/indicators/{id}/measures", EVERYBODY),
            row(READ, "/api/v1/webhooks", EVERYBODY),
            row(SEND, "/api/v1/webhooks", EVERYBODY),
            row(READ, "/api/v1/webhooks/{id}", EVERYBODY),
            row(SEND, "/api/v1/webhooks/{id}/secret", EVERYBODY),
            row(SEND, "/api/v1/webhooks/{id}/tests", EVERYBODY),
            row(SEND, "/api/v1/webhooks/{id}/deletion", EVERYBODY),
            // A secret is shown on the page, and whoever holds it reads what everybody's role together reads.
            row(READ, "/gestion/acces", ADMINISTRATORS),
            row(SEND, "/gestion/acces", ADMINISTRATORS),
            row(SEND, "/gestion/acces/{id}/revocation", ADMINISTRATORS),
            // Which programs are told.
            row(READ, "/gestion/envois-programmes", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes", ADMINISTRATORS),
            row(READ, "/gestion/envois-programmes/{id}", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/essai", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/secret", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/arret", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/reprise", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/envois/{delivery}/renvoi", ADMINISTRATORS),
            row(SEND, "/gestion/envois-programmes/{id}/suppression", ADMINISTRATORS));

    private ProgramAddresses() {}
}
