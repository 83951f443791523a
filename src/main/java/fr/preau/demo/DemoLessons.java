package fr.preau.demo;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.evaluation.lesson.LessonCard.State;
import fr.preau.evaluation.lesson.LessonCards;
import fr.preau.evaluation.lesson.LessonLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the demonstration's contract learnt of its actions of 2023: two reports that say so and wait for their card, and
 * four cards, one in each state, the last in the library.
 */
@Component
class DemoLessons {

    private static final LocalDate WRITTEN = LocalDate.of(2024, 6, 18);

    private final LessonCards cards;
    private final LessonLibrary library;
    private final JdbcClient jdbc;

    DemoLessons(LessonCards cards, LessonLibrary library, JdbcClient jdbc) {
        this.cards = cards;
        this.library = library;
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void fill(CityContract contract) {
        report(contract);
        var all = all();
        for (var at = 0; at < all.size(); at++) {
            var card = cards.add(contract.id(), all.get(at), WRITTEN).orElseThrow();
            if (at > 0) {
                cards.become(card, State.WRITTEN, State.REVIEWED);
            }
            if (at > 1) {
                cards.become(card, State.REVIEWED, State.OFFERED);
            }
            if (at > 2) {
                library.publish(card, WRITTEN);
            }
        }
    }

    private void report(CityContract contract) {
        jdbc.sql("""
                INSERT INTO action_report (sheet_id, text, lesson, sent_at)
                SELECT s.id, told.text, told.lesson, TIMESTAMPTZ '2024-05-14 09:00+02'
                FROM (VALUES
                    ('Le jeu qui voyage',
                     'Une ludothèque dans une camionnette, le mercredi, dans chacun des quatre quartiers.',
                     'Les pères sont venus, ce que nous n’obtenions pas en salle. L’hiver, personne : il faut un hall.'),
                    ('Garage solidaire',
                     'Un atelier de réparation, tenu par deux mécaniciens et dix bénévoles.',
                     'Réparer ensemble fait venir pour l’emploi. Le local était trop petit dès le deuxième mois.')
                ) AS told (title, text, lesson)
                JOIN action_sheet s ON s.title = told.title
                JOIN annual_programme p ON p.id = s.programme_id AND p.year = 2023 AND p.contract_id = :contract
                """).param("contract", contract.id()).update();
    }

    private static List<Content> all() {
        return List.of(
                new Content(
                        "",
                        "Éducation et parentalité",
                        "Le français des parents d’élèves",
                        "Les Tilleuls et La Rivière",
                        "Roue libre, deux écoles, le centre social",
                        Optional.of(new BigDecimal(14_000)),
                        "Des cours de français dans l’école, à l’heure où les parents déposent leurs enfants.",
                        "Les mères viennent dès la première semaine, et parlent aux enseignants.",
                        "Les pères viennent peu, l’heure ne leur convient pas.",
                        "contact@roue-libre.exemple"),
                new Content(
                        "",
                        "Emploi et activité",
                        "Femmes et métiers du numérique",
                        "Les quatre quartiers",
                        "Le Pont des métiers, France Travail, trois employeurs",
                        Optional.of(new BigDecimal(26_000)),
                        "Douze semaines de découverte, avec une garde d’enfants sur place et un stage à la fin.",
                        "La garde d’enfants sur place, sans laquelle la moitié ne serait pas venue.",
                        "Le stage trouvé trop tard, faute d’un accord des employeurs avant de commencer.",
                        "accueil@pont-des-metiers.exemple"),
                new Content(
                        "",
                        "Cadre de vie",
                        "Un jardin au pied des tours",
                        "Le Moulin",
                        "Les Mains vertes, le bailleur, la Ville d’Ormeval",
                        Optional.of(new BigDecimal(11_500)),
                        "Quarante parcelles sur une pelouse que personne ne traversait, avec un composteur.",
                        "Les habitants du rez-de-chaussée ont été consultés d’abord, et gardent les clés.",
                        "Le compteur d’eau est arrivé un an après les premiers semis.",
                        "jardin@mains-vertes.exemple"),
                new Content(
                        "",
                        "Éducation et parentalité",
                        "Apprendre ensemble après la classe",
                        "Les Tilleuls",
                        "Les Petits Ponts, l’école des Tilleuls, les familles",
                        Optional.of(new BigDecimal(24_000)),
                        "Un accompagnement à la scolarité deux soirs par semaine, où un parent reste avec les enfants.",
                        "La présence d’un parent à chaque séance change le climat du groupe.",
                        "Les bénévoles tournent trop, un binôme fixe par groupe est à prévoir.",
                        "contact@petits-ponts.exemple"));
    }
}
