package fr.preau.registration.letters;

import fr.preau.mail.wording.LetterWording;
import fr.preau.registration.LetterKind;

/** What the desk's messages say until somebody writes them anew. */
final class StandardLetters {

    private StandardLetters() {}

    static LetterWording wording(LetterKind kind) {
        return LetterWording.of(
                switch (kind) {
                    case CONFIRMATION -> """
                            {décision} : {journées}

                            {réponse}

                            {journées}

                            {suites}

                            {code}

                            {agenda}

                            {lien}
                            """;
                    case LINK_AGAIN -> """
                            Votre lien personnel : {journées}

                            Voici le lien vers votre inscription à « {titre} ».

                            {journées}

                            {lien}

                            Si vous n’avez rien demandé, ne faites rien : votre inscription n’a pas changé.
                            """;
                    case NEW_LINK -> """
                            Votre lien personnel : {journées}

                            Voici le lien vers votre inscription à « {titre} ».

                            {journées}

                            {lien}

                            Votre nouveau lien remplace tous ceux d’avant.
                            """;
                    case WITHDRAWAL -> """
                            Désistement enregistré : {journées}

                            Votre désistement est enregistré. Merci de nous avoir prévenus.

                            {journées}

                            {lien}
                            """;
                    case REPLACED -> """
                            Remplacement enregistré : {journées}

                            Votre place est passée à la personne que vous avez désignée ; un message le lui annonce.

                            {journées}

                            {lien}
                            """;
                    case SUBSTITUTE -> """
                            Une place vous est transmise : {journées}

                            Une personne inscrite à « {titre} » ne peut pas venir et a donné votre nom pour prendre sa place.

                            {journées}

                            {code}

                            Vous ne pouvez pas venir non plus ? Rendez la place dès maintenant : elle servira à quelqu’un d’autre.

                            {lien}
                            """;
                    case MOVED -> """
                            Votre journée change : {journées}

                            Les organisateurs ont changé votre journée pour « {titre} ».

                            {journées}

                            Cela ne vous convient pas ? Répondez à ce message, ou rendez votre place.

                            {lien}
                            """;
                    case REQUEST_ACCEPTED -> """
                            Demande acceptée : {journées}

                            Les organisateurs ont accepté votre demande d’inscription à « {titre} ».

                            {journées}

                            {code}

                            {attente}

                            {lien}
                            """;
                    case REQUEST_REFUSED -> """
                            Réponse à votre demande : {journées}

                            Les organisateurs n’ont pas pu accepter votre demande d’inscription à « {titre} ».

                            {journées}

                            Une question ? Répondez à ce message.

                            {lien}
                            """;
                    case OFFER -> """
                            Une place pour vous : {journées}

                            Une place s’est libérée, et vous êtes en tête de la liste d’attente.

                            {journées}

                            Elle vous est gardée jusqu’au {délai}. Sans réponse, elle sera proposée à la personne suivante et vous retournerez en fin de liste.

                            {lien}
                            """;
                    case PROMOTION -> """
                            Votre place est confirmée : {journées}

                            Une place s’est libérée. Comme vous l’aviez accepté d’avance, elle est à vous.

                            {journées}

                            {code}

                            Vous ne pouvez plus venir ? Rendez-la dès maintenant : quelqu’un d’autre l’attend.

                            {lien}
                            """;
                    case WORKSHOP -> """
                            Votre atelier : {journées}

                            Votre place dans un atelier de « {titre} » est confirmée. Voici ce qui vous attend maintenant.

                            {journées}

                            {code}

                            Cet atelier ne vous convient plus ? Changez-en depuis votre page : quelqu’un d’autre l’attend peut-être.

                            {lien}
                            """;
                    case OFFER_EXPIRED -> """
                            Offre expirée : {journées}

                            Le délai pour accepter la place proposée est passé : elle est allée à la personne suivante. Vous restez sur la liste, à la fin.

                            {journées}

                            {lien}
                            """;
                    case DAY_CHANGED -> """
                            Changement : {journées}

                            Un changement dans « {titre} » vous concerne.

                            {journées}

                            Si vous ne pouvez plus venir, dites-le dès maintenant : la place servira à quelqu’un d’autre.

                            {lien}
                            """;
                    case DAY_CANCELLED -> """
                            {annulation} : {journées}

                            {annonce}

                            {journées}

                            {lien}
                            """;
                    case REMINDER_WEEK -> """
                            {quand} : {journées}

                            {quand}, nous vous accueillons à « {titre} ».

                            {journées}

                            {code}

                            Vous ne pouvez plus venir ? Rendez votre place dès maintenant : elle servira à quelqu’un d’autre.

                            {lien}
                            """;
                    case REMINDER_EVE -> """
                            {quand} : {journées}

                            {quand}, nous vous accueillons à « {titre} ».

                            {journées}

                            {code}

                            Vous ne pouvez plus venir ? Rendez votre place dès maintenant : elle servira à quelqu’un d’autre.

                            {lien}
                            """;
                });
    }
}
