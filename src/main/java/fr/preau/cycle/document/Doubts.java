package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.Normal;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The words of remarks on what was guessed, or not wholly understood. Lines are indexes from 0. */
final class Doubts {

    private static final int LONGEST_QUOTE = 80;

    private Doubts() {}

    static Remark notWhollyUnderstood(int line, String words) {
        return at(
                line,
                "« %s » contient une heure ou une date qui n'est pas comprise : vérifiez ce qui est affiché ; un horaire s'écrit « 9h30-12h : intitulé », une journée « ### Mardi 24 septembre 2024 »."
                        .formatted(quoted(words)));
    }

    static Remark beforeProgramme(int line, String words) {
        return at(
                line,
                "« %s » est avant le programme et reste du texte : pour en faire une journée ou un horaire, placez-le sous « ## Programme »."
                        .formatted(quoted(words)));
    }

    static Remark partOfDay(int line, String words) {
        return at(
                line,
                "« %s » n'est pas repris : les heures du programme disent de quelle partie de la journée il s'agit."
                        .formatted(quoted(unmarked(words))));
    }

    static Remark partWithoutHours(int line, String words) {
        return at(
                line,
                "« %s » et ce qui le suit sont sans heure, et restent le texte de l'horaire précédent : écrivez par exemple « 14h-17h : intitulé »."
                        .formatted(quoted(unmarked(words))));
    }

    static Remark rowWithoutHour(int line, String words) {
        return at(
                line,
                "« %s » n'a pas d'heure dans un tableau d'horaires : la ligne est gardée comme texte sous la précédente ; donnez-lui son heure."
                        .formatted(quoted(words)));
    }

    static Remark perhapsADay(int line, String words) {
        return at(
                line,
                "« %s » semble ouvrir une journée sans la dater : écrivez par exemple « ### Mardi 24 septembre 2024 » ; la ligne est gardée comme texte."
                        .formatted(quoted(words)));
    }

    static Remark underDoubt(int line, int opened) {
        return at(
                line,
                "Cet horaire suit la ligne %d, dont la journée n'est pas comprise : vérifiez à quelle journée il appartient."
                        .formatted(opened + 1));
    }

    static Remark hourOfTheNight(int line, LocalTime start) {
        return at(
                line,
                "« %1$dh%2$02d » est lu comme une heure du matin : écrivez « %3$dh%2$02d » si c'est l'après-midi, « %1$02dh%2$02d » si c'est bien le matin ; une durée se place après l'intitulé."
                        .formatted(start.getHour(), start.getMinute(), start.getHour() + 12));
    }

    static Remark hoursOfDay(int line, String title) {
        return at(
                line,
                "Les heures de cette ligne sont celles de la journée : elles font une entrée du programme, « %s » ; vérifiez-la."
                        .formatted(title));
    }

    static Remark coversTheDay(int line, String title) {
        return at(
                line,
                "« %s » couvre tout le programme de la journée : si ces heures sont les siennes, écrivez plutôt « Horaires : 9h30-17h » juste sous son titre."
                        .formatted(quoted(title)));
    }

    static Remark hoursBeside(int line) {
        return at(
                line,
                "Les heures de cette ligne restent dans le titre de la journée : ce sont les horaires du programme qui comptent.");
    }

    static Remark saysItIsOff(int line, String words) {
        return at(
                line,
                "« %s » dit que cette journée n'a pas lieu à sa date, et elle reste ouverte : écrivez « État : annulée » juste sous son titre, ou sa nouvelle date."
                        .formatted(quoted(words)));
    }

    static Remark severalDays(int line, List<LocalDate> days) {
        return at(
                line,
                "Cette ligne date plusieurs journées (%s) et donne à chacune le même programme : écrivez une ligne par journée si elles diffèrent."
                        .formatted(French.days(days)));
    }

    static Remark guessedDay(int line, LocalDate date) {
        return at(
                line,
                "Cette ligne est lue comme l'ouverture de la journée du %s : vérifiez sa date, son lieu et son titre."
                        .formatted(full(date)));
    }

    static Remark guessedPlace(int line, String place) {
        return at(
                line,
                "« %s » est lu comme le lieu de cette journée ; si c'est son titre, écrivez-le après deux-points : « ### Mardi 24 septembre 2024 : intitulé »."
                        .formatted(quoted(place)));
    }

    static Remark placeOfEntry(int line, String place) {
        return at(
                line,
                "« %s » suit un horaire et reste son texte : si c'est le lieu de la journée, écrivez « Lieu : … » juste sous le titre de la journée."
                        .formatted(quoted(place)));
    }

    static Remark unsureTitle(int line) {
        return at(
                line,
                "Les dates du titre ne sont pas sûres : vérifiez le titre et les journées, ou écrivez « le 6 et le 7 juin 2027 ».");
    }

    static Remark hoursInTitle(int line) {
        return at(
                line,
                "Le titre contient une heure, qui y reste : écrivez-la au programme, comme « 9h30-12h : intitulé ».");
    }

    static Remark farDate(int line, LocalDate date) {
        return at(
                line, "Le %s est loin d'aujourd'hui ou des autres journées : vérifiez l'année.".formatted(full(date)));
    }

    static Remark dateOfLine(int line, LocalDate date) {
        return at(
                line,
                "La seule date du document est celle de cette ligne : la journée du %s en est faite ; donnez-lui sa ligne de titre au programme."
                        .formatted(full(date)));
    }

    static Remark otherDates(int line, LocalDate date) {
        return at(
                line,
                "De cette ligne seul le %s est lu comme une journée ; les autres dates restent dans son intitulé : écrivez une ligne par journée, comme « ### Mardi 24 septembre 2024 »."
                        .formatted(full(date)));
    }

    static Remark titleBeside(int line, String title) {
        return at(
                line,
                "« %s » est pris pour l'intitulé de cet horaire, qui n'en a pas sur sa ligne : vérifiez-le, ou écrivez « 9h30-12h : intitulé »."
                        .formatted(quoted(title)));
    }

    static Remark untitled(int line) {
        return at(line, "Cet horaire n'a pas d'intitulé : écrivez-le sur sa ligne, comme « 9h30-12h : intitulé ».");
    }

    static Remark row(int line) {
        return at(
                line,
                "Toutes les colonnes de cette ligne du tableau ne sont pas connues : vérifiez son intitulé et son texte.");
    }

    static DocumentReading.Refused undatedDay(int line, String words, List<Remark> remarks) {
        return new DocumentReading.Refused(
                "Aucune journée n'est datée. La ligne %d contient une date, « %s », mais ne suffit pas à faire une journée : écrivez-la sous « ## Programme », comme « ### Mardi 24 septembre 2024 »."
                        .formatted(line + 1, quoted(words)),
                line + 1,
                remarks);
    }

    /** Without the marks that make it a heading, an item or bold. */
    private static String unmarked(String words) {
        return Emphasis.unwrapped(Normal.line(words.replaceFirst("^ {0,3}(?:#{1,6}|[-*+]) +", "")));
    }

    private static String quoted(String words) {
        var line = Normal.line(words);
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE))) + "…";
    }

    private static String full(LocalDate date) {
        return French.day(date) + " " + date.getYear();
    }

    private static Remark at(int line, String message) {
        return new Remark(line + 1, message);
    }
}
