package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.platform.Settings;
import fr.preau.survey.BallotCounting;
import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import fr.preau.survey.Survey;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.SurveyKind;
import fr.preau.survey.Surveys;
import fr.preau.survey.complaint.Complaint;
import fr.preau.survey.complaint.Complaint.Nature;
import fr.preau.survey.complaint.Complaint.Origin;
import fr.preau.survey.complaint.Complaints;
import fr.preau.survey.result.Texts;
import fr.preau.survey.urn.Ballot;
import fr.preau.survey.urn.Urn;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people thought of the first day of cycles that were held: closed surveys, by slips so that nobody is written to. */
@Component
class DemoSurvey {

    private static final int DAYS_OPEN = 14;

    /** The cycle of the autumn before, beside which the latter is read. */
    static final Opinions BEFORE = new Opinions(
            24,
            3,
            List.of(
                    "Marcher dans le quartier avant d’ouvrir le diagnostic.",
                    "Trois contacts à la métropole.",
                    "La parole des habitants ne se résume pas en une carte."),
            List.of("Plus de temps pour échanger entre nous.", "Finir à l’heure du train."),
            "La journée suivante finit à 16 h 30, et une heure d’échanges ouvre l’après-midi.");

    static final Opinions LATTER = new Opinions(
            31,
            0,
            List.of(
                    "Les trois questions pour trier les engagements : je les reprends lundi avec mon équipe.",
                    "Le retour de la commune qui a déjà signé, avec ce qui n’a pas marché.",
                    "Qu’il faut écrire une date et un nom en face de chaque engagement.",
                    "Les échanges à table : trois contacts pour la suite.",
                    "La parole des habitants se prépare avant, pas après."),
            List.of(
                    "Plus de temps pour échanger entre nous, moins de diapositives.",
                    "Envoyer les documents avant la journée.",
                    "La salle était bruyante l’après-midi.",
                    "Plus de temps pour les questions."),
            "La deuxième journée a commencé par une heure d’échanges à quatre. Les documents ont été envoyés une semaine avant.");

    private static final Map<String, String> THEMES = Map.of(
            "temps", "Du temps pour échanger",
            "documents", "Préparer avant",
            "questions pour trier", "Des outils à reprendre",
            "date", "Des outils à reprendre",
            "commune", "Des exemples",
            "contacts", "Des rencontres",
            "habitants", "La parole des habitants");

    private final Surveys surveys;
    private final BallotCounting ballots;
    private final Urn urn;
    private final Texts texts;
    private final Complaints complaints;
    private final JdbcClient jdbc;
    private final Settings settings;

    DemoSurvey(
            Surveys surveys,
            BallotCounting ballots,
            Urn urn,
            Texts texts,
            Complaints complaints,
            JdbcClient jdbc,
            Settings settings) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.urn = urn;
        this.texts = texts;
        this.complaints = complaints;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * What people answered.
     *
     * @param answers how many did
     * @param less how many of twenty were less content than elsewhere
     * @param decision what was changed
     */
    record Opinions(int answers, int less, List<String> kept, List<String> change, String decision) {
        Opinions {
            kept = List.copyOf(kept);
            change = List.copyOf(change);
        }
    }

    /** Writes it, unless it is there. */
    void tell(Cycle cycle, Opinions opinions) {
        if (!surveys.ofCycle(cycle.id()).isEmpty()) {
            return;
        }
        var day = cycle.days().getFirst();
        var id = surveys.draft(cycle, SurveyKind.HOT, List.of(day));
        surveys.open(id, Way.SLIPS, List.of());
        var survey = surveys.withId(id).orElseThrow();
        var slips = surveys.slips(survey);
        for (var number = 0; number < Math.min(opinions.answers, slips.size()); number++) {
            urn.submit(slips.get(number), ballot(survey, opinions, number));
        }
        ballots.close(id);
        texts.of(id)
                .forEach(text -> THEMES.entrySet().stream()
                        .filter(theme -> text.text().contains(theme.getKey()))
                        .findFirst()
                        .ifPresent(theme -> texts.sort(text.id(), theme.getValue())));
        surveys.decide(id, opinions.decision, String::isEmpty);
        lay(id, day);
    }

    private static Ballot ballot(Survey survey, Opinions opinions, int number) {
        var choices = new HashMap<Long, List<Integer>>();
        var words = new HashMap<Long, String>();
        for (var question : survey.questions()) {
            if (question.type() == Type.TEXT) {
                if (number % 3 == 0) {
                    var said = question.code().equals("kept") ? opinions.kept : opinions.change;
                    words.put(question.id(), said.get(number / 3 % said.size()));
                }
            } else {
                choices.put(question.id(), List.of(option(question, opinions, number)));
            }
        }
        return new Ballot(choices, words);
    }

    /** Most are content, some are not, a few say nothing. */
    private static int option(Question question, Opinions opinions, int number) {
        var mood = (number * 7 + Math.toIntExact(question.id() % 11)) % 20;
        if (question.breakdown()) {
            return mood < 10 ? 0 : mood < 16 ? 1 : mood < 18 ? 2 : 3;
        }
        if (question.type() == Type.SCALE) {
            return mood < 9 - opinions.less ? 0 : mood < 15 - opinions.less ? 1 : mood < 17 ? 2 : mood < 18 ? 3 : 4;
        }
        return mood < 3 ? 0 : mood < 16 ? 1 : 2;
    }

    /** Lays it into the days after the one it is about. */
    private void lay(long id, Cycle.Day day) {
        var opened = day.content()
                .date()
                .atTime(LocalTime.of(17, 0))
                .atZone(settings.zone())
                .toOffsetDateTime();
        jdbc.sql("""
                UPDATE survey
                SET opened_at = :opened, created_on = :on, closes_on = :closes, closed_at = :closed,
                    decided_on = :closes::date + 6
                WHERE id = :id
                """)
                .param("id", id)
                .param("opened", opened)
                .param("on", day.content().date())
                .param("closes", day.content().date().plusDays(DAYS_OPEN))
                .param("closed", opened.plusDays(DAYS_OPEN))
                .update();
    }

    /** The register, unless there is something in it: the last line waits for its answer. */
    void complain(Cycle cycle) {
        if (!complaints.all().isEmpty()) {
            return;
        }
        var first = cycle.days().getFirst().content().date();
        var last = cycle.days().getLast().content().date();
        complain(
                cycle,
                Nature.DIFFICULTY,
                Origin.PARTICIPANT,
                first.plusDays(1),
                "La salle de l’après-midi n’était pas accessible sans passer par la cour.",
                "Excuses par téléphone. La deuxième journée a été déplacée au rez-de-chaussée.",
                Optional.of(first.plusDays(3)));
        complain(
                cycle,
                Nature.INCIDENT,
                Origin.TEAM,
                last,
                "Le projecteur s’est éteint pendant la deuxième séquence : vingt minutes perdues.",
                "Un projecteur de secours est désormais demandé à la maison des associations.",
                Optional.of(last.plusDays(1)));
        complain(
                cycle,
                Nature.COMPLAINT,
                Origin.PARTICIPANT,
                last.plusDays(8),
                "L’attestation ne compte que le matin, alors que la personne était là l’après-midi.",
                "",
                Optional.empty());
    }

    private void complain(
            Cycle cycle,
            Nature nature,
            Origin origin,
            LocalDate received,
            String text,
            String answer,
            Optional<LocalDate> answered) {
        complaints.insert(new Complaint(0, cycle.id(), nature, origin, received, text, answer, answered, 1));
    }
}
