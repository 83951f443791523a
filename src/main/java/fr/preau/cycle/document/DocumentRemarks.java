package fr.preau.cycle.document;

import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.PlainText;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** The words of every remark and refusal: what, where, and the remedy. Lines are indexes from 0. */
final class DocumentRemarks {

    private DocumentRemarks() {}

    static DocumentReading.Refused tooLong() {
        return new DocumentReading.Refused(
                "Le document dépasse un million de caractères : choisissez le fichier de la page, seul.", 1, List.of());
    }

    static DocumentReading.Refused noTitle(int line, List<Remark> remarks) {
        return new DocumentReading.Refused(
                "Le document n'a pas de titre : commencez-le par une ligne « # » suivie du nom du cycle.",
                line + 1,
                remarks);
    }

    static DocumentReading.Refused noDay(int line, List<Remark> remarks) {
        return new DocumentReading.Refused(
                "Aucune journée n'est datée : donnez à chacune sa ligne de titre, comme « ### Mardi 24 septembre 2024 ».",
                line + 1,
                remarks);
    }

    static Remark wrongWeekday(int line, LocalDate date, FrenchDates.Written written) {
        var said = written.weekday().orElseThrow();
        return at(
                line,
                "Le %s est un %s et non un %s : la date est gardée, corrigez le jour ou la date."
                        .formatted(full(date), French.weekday(date), French.weekday(date.with(said))));
    }

    static Remark missingYear(int line, LocalDate date) {
        return at(
                line,
                "L'année du %s n'est pas écrite : %d est retenue ; écrivez-la dans le titre ou avec la journée."
                        .formatted(French.day(date), date.getYear()));
    }

    static Remark impossibleDate(int line, FrenchDates.Written written) {
        return at(
                line,
                "Le %s n'existe pas : corrigez la date ; jusqu'à la journée suivante, tout est gardé comme texte."
                        .formatted(words(written)));
    }

    private static String words(FrenchDates.Written written) {
        var month = written.month();
        return month > 0 && month <= 12
                ? written.day() + " " + French.month(LocalDate.of(2000, month, 1))
                : written.day() + "/" + month;
    }

    static Remark impossibleHours(int line, String hours) {
        return at(
                line, "« %s » n'est pas un horaire : corrigez-le ; la ligne est gardée comme texte.".formatted(hours));
    }

    static Remark backwards(int line, String hours) {
        return at(
                line,
                "« %s » finit avant de commencer : corrigez l'horaire ; le début est gardé, et l'horaire écrit rejoint l'intitulé."
                        .formatted(hours));
    }

    static Remark overlap(int line, String title, String previous) {
        return at(
                line,
                "« %s » commence avant la fin de « %s » : corrigez l'un des deux horaires, gardés tels quels."
                        .formatted(title, previous));
    }

    static Remark workshops(int line, String title, int count) {
        return at(
                line,
                "« %s » est lu comme %d ateliers au choix, à la même heure : écrivez chacun sur sa ligne pour lui donner sa salle et sa jauge."
                        .formatted(title, count));
    }

    static Remark workshopsBelow(int line, String title, int count) {
        return at(
                line,
                "« %s » et ce qui le suit sont lus comme %d ateliers au choix, à la même heure : si c'est une seule séquence, écrivez « Type : séquence » sous cette ligne."
                        .formatted(title, count));
    }

    static Remark noWorkshops(int line, String title) {
        return at(
                line,
                "« %s » reste une seule séquence, sans choix à l'inscription : écrivez sous cette ligne un atelier par ligne, comme « - Atelier 1 : le logement (salle A, 20 places) »."
                        .formatted(title));
    }

    static Remark duplicateDay(int line, LocalDate date, int first) {
        return at(
                line,
                "Le %s a déjà un programme à la ligne %d : les deux sont réunis ; gardez un seul titre pour cette journée."
                        .formatted(full(date), first + 1));
    }

    static Remark announcedOnly(int line, LocalDate date) {
        return at(
                line,
                "Le titre annonce le %s, qui n'est pas au programme : ajoutez la journée ou corrigez le titre."
                        .formatted(full(date)));
    }

    static Remark notAnnounced(int line, LocalDate date) {
        return at(
                line,
                "Le %s est au programme, mais pas dans le titre : complétez le titre ou corrigez la journée."
                        .formatted(full(date)));
    }

    static Remark daysOfTitle(int line) {
        return at(
                line,
                "Le programme ne nomme aucune journée : les dates du titre sont retenues ; donnez à chaque journée sa ligne de titre.");
    }

    static Remark fullInAnnouncement(int line, List<LocalDate> days) {
        return at(
                line,
                ("Le document dit que le %s est complet : Préau l'écrit de lui-même d'après les inscriptions ; "
                                + "la phrase n'est montrée que tant qu'elle est vraie, vous pouvez la retirer.")
                        .formatted(French.days(days)));
    }

    static Remark fullElsewhere(int line, List<LocalDate> days) {
        return at(
                line,
                ("Le document dit que le %s est complet : Préau l'écrit de lui-même d'après les inscriptions ; "
                                + "retirez ces mots, qui resteraient affichés.")
                        .formatted(French.days(days)));
    }

    static Remark unknownHeading(int line, String heading) {
        return at(
                line,
                "« %s » n'est ni une journée ni un horaire : ce titre est gardé comme texte ; placez-le avant ou après le programme."
                        .formatted(PlainText.read(heading)));
    }

    static Remark notUnderstood(int line, Labelled.Label label, String value) {
        return at(
                line,
                "« %s » n'est pas compris après « %s : » : écrivez par exemple « %s » ; la ligne est gardée comme texte."
                        .formatted(PlainText.read(value), name(label), example(label)));
    }

    static Remark unusableAddress(int line, String slug, String made) {
        return at(
                line,
                "L'adresse « /rencontre/%s » ne convient pas : « /rencontre/%s » la remplace ; employez des minuscules sans accent, des chiffres et des tirets."
                        .formatted(slug, made));
    }

    static Remark hourSkipped(int line, LocalDateTime moment) {
        return at(
                line,
                "Le %s n'existe pas, l'horloge avance cette nuit-là : choisissez une autre heure."
                        .formatted(French.moment(moment)));
    }

    static Remark closesFirst(int line) {
        return at(line, "Les inscriptions fermeraient avant d'ouvrir : corrigez la ligne « Inscriptions ».");
    }

    private static String full(LocalDate date) {
        return French.day(date) + " " + date.getYear();
    }

    private static String name(Labelled.Label label) {
        var name = switch (label) {
            case ETAT -> "état";
            case ACCES -> "accès";
            default -> label.name().toLowerCase(Locale.ROOT);
        };
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    private static String example(Labelled.Label label) {
        return switch (label) {
            case INSCRIPTIONS -> "Inscriptions : du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00";
            case RUBRIQUE -> "Rubrique : contexte";
            case JAUGE -> "Jauge : 60 places";
            case LIEU -> "Lieu : Lyon";
            case SALLE -> "Salle : salle 12";
            case ACCES -> "Accès : entrée par la cour, ascenseur";
            case TRANSPORTS -> "Transports : métro D, arrêt Gorge de Loup";
            case ETAT -> "État : annulée";
            case HORAIRES -> "Horaires : 9h30-17h";
            case MOTIF -> "Motif : grève des transports";
            case INTERVENANTS -> "Intervenants : une directrice ; un élu";
            case ANGLE -> "Angle : opérationnel";
            case TYPE -> "Type : pas de côté";
        };
    }

    private static Remark at(int line, String message) {
        return new Remark(line + 1, message);
    }
}
