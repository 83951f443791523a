package fr.preau.registration.desk;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.By;
import fr.preau.registration.Notification;
import fr.preau.registration.WorkshopChange;
import fr.preau.testing.Crowd;
import fr.preau.testing.Effort;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Never more people than seats in a workshop, whatever comes at once. Its many messages stay in an instance of its own. */
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class WorkshopRaceTest {

    private static final String DATE = "2024-09-24";

    private TestInstance preau;
    private String slug = "";
    private long day;

    static IntStream rounds() {
        return Effort.rounds(20);
    }

    @BeforeAll
    void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    void stop() {
        preau.close();
    }

    private void world(int seats) {
        slug = preau.publish(cycle().dayOfWorkshops(DATE, 500, seats));
        day = preau.day(slug, DATE);
    }

    private long workshop(String title) {
        return number("SELECT id FROM workshop WHERE title = '" + title + "' AND day_id = ");
    }

    private long number(String sql) {
        return preau.jdbc().sql(sql + day).query(Long.class).single();
    }

    private int register(int number, long workshop) {
        return preau.visitor()
                .form(slug)
                .with("email", "personne" + number + "@exemple.fr")
                .with("workshop-" + day + "-0930", Long.toString(workshop))
                .day(day)
                .send()
                .status();
    }

    private int in(long workshop, String state) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM workshop_place WHERE workshop_id = :id AND state = :state")
                .param("id", workshop)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void twoHundredPeopleAtOnceTakeExactlyTheTenSeatsOfAWorkshop(int round) throws Exception {
        world(10);
        var landlords = workshop("Atelier des bailleurs");

        var statuses = Crowd.together(IntStream.range(0, 200)
                .mapToObj(number -> Crowd.untilServed(() -> register(number, landlords), Integer::intValue))
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(in(landlords, "CONFIRMED")).isEqualTo(10);
        assertThat(in(landlords, "WAITING")).isEqualTo(190);
        assertThat(number("SELECT held FROM workshop WHERE title = 'Atelier des bailleurs' AND day_id = "))
                .isEqualTo(10);
    }

    /** Both are full and both have a line; some give their day back meanwhile, which sets the rest in motion. */
    @ParameterizedTest
    @MethodSource("rounds")
    void aWaveOfMovesBetweenTwoFullWorkshopsNeitherOversellsNorLosesASeat(int round) throws Exception {
        world(4);
        var landlords = workshop("Atelier des bailleurs");
        var schools = workshop("Atelier des écoles");
        IntStream.range(0, 20).forEach(number -> register(number, number % 2 == 0 ? landlords : schools));
        var people = preau.jdbc()
                .sql("SELECT registration_id FROM place WHERE day_id = :day ORDER BY id")
                .param("day", day)
                .query(Long.class)
                .list();
        var gestures = new ArrayList<Callable<Object>>();
        for (var person : people) {
            gestures.add(() -> preau.bean(WorkshopDesk.class).choose(person, day, landlords));
            gestures.add(() -> preau.bean(WorkshopDesk.class).choose(person, day, schools));
            gestures.add(() -> preau.bean(WorkshopDesk.class).choose(person, day, landlords));
        }
        people.subList(0, 3)
                .forEach(person -> gestures.add(
                        () -> preau.bean(Desk.class).withdraw(person, day, new By.ThePerson(), Notification.NONE)));
        Collections.shuffle(gestures, new Random(round));

        var answers = Crowd.together(gestures);

        assertThat(answers).anyMatch(answer -> answer instanceof WorkshopChange.Full);
        for (var workshop : List.of(landlords, schools)) {
            assertThat(in(workshop, "CONFIRMED")).isLessThanOrEqualTo(4);
            assertThat(in(workshop, "WAITING") == 0 || in(workshop, "CONFIRMED") == 4)
                    .as("nobody waits while a seat is free")
                    .isTrue();
        }
        assertThat(number("SELECT count(*) FROM workshop_place WHERE day_id = "))
                .as("everybody but those three has one, and one alone")
                .isEqualTo(17);
    }

    /** Their tables are locked away meanwhile: whoever asked for them would wait, and be told to come back. */
    @Test
    void aDayWithoutWorkshopsAsksNothingOfThem() {
        slug = preau.publish(cycle().day(DATE, 5));
        day = preau.day(slug, DATE);

        var statuses = preau.bean(TransactionTemplate.class).execute(_ -> {
            preau.jdbc()
                    .sql("LOCK TABLE workshop, workshop_place IN ACCESS EXCLUSIVE MODE")
                    .update();
            return IntStream.range(0, 2)
                    .map(number -> register(number, 0))
                    .boxed()
                    .toList();
        });

        assertThat(statuses).containsExactly(200, 200);
    }
}
