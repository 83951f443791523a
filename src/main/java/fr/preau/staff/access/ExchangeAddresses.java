package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** What people of a cycle say to each other. Outsiders, who have neither link nor code, find nothing there. */
final class ExchangeAddresses {

    static final List<Row> ROWS = List.of(
            // Questions to speakers: by one's own link, by the day's code, afterwards for everybody.
            row(READ, "/inscription/{token}/questions/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/questions/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/questions/{day}/vote", EVERYBODY),
            row(READ, "/inscription/{token}/questions/{day}/direct", EVERYBODY),
            row(READ, "/inscription/{token}/participants/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/participants/{day}", EVERYBODY),
            row(READ, "/gestion/cycles/{slug}/participants/{day}", ORGANISERS),
            // Reading all posts is a row of the public addresses: one word after the link.
            row(SEND, "/inscription/{token}/echanges", EVERYBODY),
            row(SEND, "/inscription/{token}/echanges/suivre", EVERYBODY),
            row(READ, "/inscription/{token}/echanges/{post}", EVERYBODY),
            row(SEND, "/inscription/{token}/echanges/{post}/reponse", EVERYBODY),
            row(SEND, "/inscription/{token}/echanges/{post}/signalement", EVERYBODY),
            row(SEND, "/inscription/{token}/echanges/{post}/retrait", EVERYBODY),
            row(READ, "/gestion/cycles/{slug}/echanges", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/echanges/{post}", ORGANISERS),
            row(READ, "/questions/{code}", EVERYBODY),
            row(READ, "/questions/{code}/ecran", EVERYBODY),
            row(READ, "/questions/{code}/ecran/direct", EVERYBODY),
            row(READ, "/questions/{code}/intervenants", EVERYBODY),
            row(READ, "/questions/{code}/intervenants/direct", EVERYBODY),
            row(READ, "/rencontre/{slug}/reponses", EVERYBODY),
            row(READ, "/gestion/cycles/{slug}/questions", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/questions/{day}/direct", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/questions/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/questions/{day}/{question}", ORGANISERS));

    private ExchangeAddresses() {}
}
