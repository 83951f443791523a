package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.registration.By;
import fr.preau.registration.ImportResult;
import fr.preau.registration.Notification;
import fr.preau.registration.desk.PeopleImport;
import fr.preau.registration.desk.PeopleImport.Newcomer;
import fr.preau.registration.desk.PeopleImport.Terms;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.RegistrationRules;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** What a list would do, and doing it: the same reading, then the desk's answer or the desk's gesture. */
@Service
class ListImports {

    private final PeopleImport peopleImport;
    private final RegistrationRules rules;
    private final Questions questions;

    ListImports(PeopleImport peopleImport, RegistrationRules rules, Questions questions) {
        this.peopleImport = peopleImport;
        this.rules = rules;
        this.questions = questions;
    }

    /** A list with all that is to be known to bring it in. */
    record Wanted(Cycle cycle, Grid grid, Mapping mapping, ListTerms terms) {}

    /** What would become of it now. Nothing changes. */
    ListOutcome foresee(Wanted wanted, By by) {
        return outcome(wanted, terms(wanted, by, Notification.NONE), peopleImport::foresee);
    }

    /** Brings everybody in, in the list's order. A list that was brought in before changes nothing. */
    ListOutcome bring(Wanted wanted, By by, Notification notification) {
        return outcome(wanted, terms(wanted, by, notification), peopleImport::bring);
    }

    private static Terms terms(Wanted wanted, By by, Notification notification) {
        var days = wanted.cycle.days().stream().map(Cycle.Day::id).toList();
        return new Terms(wanted.cycle.id(), days, wanted.terms.ifFull(), by, notification);
    }

    private ListOutcome outcome(
            Wanted wanted, Terms terms, BiFunction<List<Newcomer>, Terms, List<ImportResult>> desk) {
        var cycle = wanted.cycle;
        var known = peopleImport.known(cycle.id(), ListReading.keys(wanted.grid, wanted.mapping));
        var reading = new ListReading(
                        cycle,
                        wanted.mapping,
                        wanted.terms,
                        rules.of(cycle.id()).audience(),
                        questions.of(cycle.id()),
                        known)
                .of(wanted.grid);
        var people = reading.people();
        var brought = people.isEmpty()
                ? List.<ImportResult>of()
                : desk.apply(people.stream().map(ListedPerson::newcomer).toList(), terms);
        return ListOutcome.of(cycle, people.subList(0, brought.size()), brought, reading.refused());
    }
}
