package fr.preau.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What surveys ask until an organiser writes otherwise: two minutes, and what a team can act upon. */
final class Models {

    private static final Set<Kind> JUDGED = Set.of(Kind.SEQUENCE, Kind.SIDE_STEP);
    private static final int MOST_SEQUENCES = 12;

    private Models() {}

    /** @param days that it is about, of which a survey after the day asks about each sequence */
    static List<Question> of(SurveyKind kind, List<Cycle.Day> days) {
        return switch (kind) {
            case HOT -> hot(days);
            case FOLLOW_UP -> followUp();
            case SPEAKERS -> speakers();
            case FUNDERS -> funders();
            case EMPLOYERS -> employers();
        };
    }

    private static List<Question> hot(List<Cycle.Day> days) {
        return Stream.of(
                        Stream.of(
                                Question.scale("expected", "La journée a répondu à ce que j’en attendais."),
                                Question.scale("useful", "Ce que j’y ai appris me servira dans mon travail.")),
                        days.stream()
                                .flatMap(day -> day.content().sequences().stream())
                                .filter(sequence -> JUDGED.contains(sequence.kind()))
                                .map(SequenceContent::title)
                                .map(Models::cut)
                                .distinct()
                                .limit(MOST_SEQUENCES)
                                .map(Question::ofSequence),
                        Stream.of(
                                Question.scale("exchange", "Les échanges entre participants ont eu assez de place."),
                                Question.scale("welcome", "Le lieu, les horaires et l’accueil convenaient."),
                                Question.single(
                                        "pace", "Le rythme était", "Trop lent", "Comme il fallait", "Trop rapide"),
                                Question.written("kept", "Que retenez-vous de cette journée ?"),
                                Question.written("change", "Que faudrait-il changer la prochaine fois ?"),
                                profile()))
                .flatMap(questions -> questions)
                .toList();
    }

    private static List<Question> followUp() {
        return List.of(
                Question.single(
                        "practised",
                        "Depuis, avez-vous mis en pratique ce que vous avez appris ?",
                        "Oui, plusieurs fois",
                        "Oui, une fois",
                        "Pas encore, mais c’est prévu",
                        "Non"),
                Question.several(
                        "changed",
                        "Qu’est-ce que cela a changé dans votre travail ?",
                        "Une méthode",
                        "De nouveaux partenaires",
                        "Un projet lancé ou corrigé",
                        "Une décision prise",
                        "Rien pour le moment"),
                Question.scale("linked", "Je suis en lien avec des personnes rencontrées alors."),
                Question.scale("shared", "Ce qui a été partagé après la rencontre m’a servi."),
                Question.several(
                        "hindered",
                        "Qu’est-ce qui vous a freiné ?",
                        "Le temps",
                        "Les moyens",
                        "La décision de ma structure",
                        "Les partenaires",
                        "Rien"),
                Question.written("effect", "Racontez un effet concret, même petit."),
                Question.written("need", "De quoi auriez-vous besoin maintenant ?"),
                profile());
    }

    private static List<Question> speakers() {
        return List.of(
                Question.scale("prepared", "J’ai reçu à temps ce qu’il fallait pour préparer mon intervention."),
                Question.scale("listened", "Le temps et les conditions m’ont permis de dire l’essentiel."),
                Question.scale("again", "J’interviendrais de nouveau."),
                Question.written("change", "Que faudrait-il changer la prochaine fois ?"));
    }

    private static List<Question> funders() {
        return List.of(
                Question.scale("needs", "Ces journées répondent aux besoins du territoire."),
                Question.scale("informed", "On me tient au courant de ce qu’elles produisent."),
                Question.scale("worth", "Ce qu’elles apportent justifie leur coût."),
                Question.written("next", "Quels sujets faudrait-il traiter ensuite ?"));
    }

    private static List<Question> employers() {
        return List.of(
                Question.scale("needs", "La journée répondait à un besoin de notre équipe."),
                Question.single(
                        "seen",
                        "Avez-vous vu un effet dans le travail de la personne qui y est allée ?",
                        "Oui",
                        "Un peu",
                        "Pas encore",
                        "Je ne sais pas"),
                Question.scale("again", "J’y enverrais de nouveau quelqu’un."),
                Question.written("next", "De quoi votre équipe aurait-elle besoin ensuite ?"));
    }

    private static Question profile() {
        return Question.breakdown(
                "profile",
                "Vous êtes",
                "Agent ou agente d’une collectivité",
                "Agent ou agente de l’État",
                "Élu ou élue",
                "Autre");
    }

    private static String cut(String title) {
        var most = Question.LONGEST - 40;
        return title.length() <= most ? title : title.substring(0, most).strip() + "…";
    }
}
