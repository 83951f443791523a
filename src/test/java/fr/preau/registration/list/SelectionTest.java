package fr.preau.registration.list;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Replied;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a selection selects. */
class SelectionTest {

    private final TestInstance preau = TestInstance.shared();
    private final RegistrationList list = preau.bean(RegistrationList.class);
    private String slug;
    private Selection everybody;
    private long first;
    private long second;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 1));
        first = preau.day(slug, "2024-09-24");
        second = preau.day(slug, "2024-10-22");
        everybody = Selection.of(preau.cycle(slug));
    }

    @Test
    void eachPersonIsSelectedOnceHoweverManyDaysTheyHave() {
        var both = register("Both", first, second);
        var one = register("One", first);

        assertThat(selected(everybody)).containsExactly(both, one);
        assertThat(list.countRegistrations(everybody)).isEqualTo(2);
        assertThat(list.list(everybody)).hasSize(3);
    }

    @Test
    void aDayAndAStateHoldOfOnePlace() {
        var holder = register("Holder", first, second);
        var waiting = register("Waiting", first, second);

        assertThat(selected(everybody.onDay(second))).containsExactly(holder, waiting);
        assertThat(selected(everybody.onDay(second).inStates(Set.of(PlaceState.WAITING))))
                .containsExactly(waiting);
        assertThat(selected(everybody.onDay(first).inStates(Set.of(PlaceState.WAITING))))
                .isEmpty();
    }

    @Test
    void profilesKindsAndDepartmentsNarrowDown() {
        var agent = register(person("Agent", Profile.LOCAL_AGENT, "COMMUNE", "69"), List.of(), first);
        var prefect = register(person("Prefect", Profile.STATE_AGENT, "ETAT", "Isère"), List.of(), first);

        assertThat(selected(with(Set.of(Profile.STATE_AGENT), Set.of(), Set.of(), Optional.empty())))
                .containsExactly(prefect);
        assertThat(selected(with(Set.of(), Set.of(OrganisationKind.COMMUNE), Set.of(), Optional.empty())))
                .containsExactly(agent);
        assertThat(selected(with(Set.of(), Set.of(), Set.of("38", "01"), Optional.empty())))
                .containsExactly(prefect);
        assertThat(selected(
                        with(Set.of(Profile.LOCAL_AGENT), Set.of(OrganisationKind.ETAT), Set.of(), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"21", "21 Côte-d’Or", " 21 - cote d'or", "Côte-d’Or", "COTE D'OR", "côte d’or", "Co\u0302te-d'Or"
            })
    void aDepartmentIsFoundHoweverItWasWritten(String typed) {
        var person = register(person("Somebody", Profile.OTHER, "AUTRE", typed), List.of(), first);

        assertThat(selected(with(Set.of(), Set.of(), Set.of("21"), Optional.empty())))
                .containsExactly(person);
    }

    @Test
    void anAnswerSelectsWhoGaveItAndAnyAnswerWhoeverAnswered() {
        var questions = preau.bean(Questions.class);
        var cycle = everybody.cycle().orElseThrow();
        questions.add(cycle, new Wording(Kind.YES_NO, "Mangerez-vous sur place ?", "", List.of(), false));
        var asked = questions.of(cycle).getFirst();
        var yes = register(person("Yes"), List.of(new Reply(asked.id(), asked.version(), "Oui")), first);
        var no = register(person("No"), List.of(new Reply(asked.id(), asked.version(), "Non")), first);
        register("Silent", first);

        assertThat(selected(replied(new Replied(asked.id(), Optional.of("Oui")))))
                .containsExactly(yes);
        assertThat(selected(replied(new Replied(asked.id(), Optional.empty())))).containsExactly(yes, no);
    }

    @Test
    void everyCycleIsSelectedWhereNoneIsNamed() {
        var here = register("Here", first);
        var other = preau.publish(cycle().day("2024-09-24", 10));
        var there = register("There", preau.day(other, "2024-09-24"));

        assertThat(selected(Selection.everything())).contains(here, there);
        assertThat(selected(everybody)).containsExactly(here);
    }

    private Selection with(
            Set<Profile> profiles, Set<OrganisationKind> kinds, Set<String> departments, Optional<Replied> replied) {
        return new Selection(
                everybody.cycle(), Set.of(), Set.of(), profiles, kinds, departments, replied, Set.of(), Set.of(), "");
    }

    private Selection replied(Replied replied) {
        return with(Set.of(), Set.of(), Set.of(), Optional.of(replied));
    }

    private List<Long> selected(Selection selection) {
        return preau.bean(TransactionTemplate.class).execute(_ -> {
            try (var people = list.registrations(selection)) {
                return people.toList();
            }
        });
    }

    private long register(String lastName, long... days) {
        return register(person(lastName), List.of(), days);
    }

    private long register(Person person, List<Reply> replies, long... days) {
        var wanted = Arrays.stream(days).boxed().toList();
        var cycle = preau.jdbc()
                .sql("SELECT cycle_id FROM meeting_day WHERE id = :day")
                .param("day", wanted.getFirst())
                .query(Long.class)
                .single();
        var member = new Member(person, wanted, Set.copyOf(wanted), false, "", replies);
        preau.bean(Desk.class).register(new Application(person.email(), cycle, List.of(member), Policy.WHAT_REMAINS));
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.emailKey())
                .query(Long.class)
                .single();
    }

    private Person person(String lastName) {
        return person(lastName, Profile.LOCAL_AGENT, "COMMUNE", "69 Rhône");
    }

    private Person person(String lastName, Profile profile, String kind, String department) {
        var address = Mailbox.at(preau).address();
        return new Person(lastName, "Claire", address, "", "", profile, "Ville d’essai", kind, department, "");
    }
}
