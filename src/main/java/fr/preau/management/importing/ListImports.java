package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Brought;
import fr.preau.registration.By;
import fr.preau.registration.Newcomers;
import fr.preau.registration.Newcomers.Newcomer;
import fr.preau.registration.Newcomers.Terms;
import fr.preau.registration.Questions;
import fr.preau.registration.RegistrationRules;
import fr.preau.registration.Writing;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** What a list would do, and doing it: the same reading, then the desk's answer or the desk's gesture. */
@Service
class ListImports {

    private final Newcomers newcomers;
    private final RegistrationRules rules;
    private final Questions questions;

    ListImports(Newcomers newcomers, RegistrationRules rules, Questions questions) {
        this.newcomers = newcomers;
        this.rules = rules;
        this.questions = questions;
    }

    /** A list with all that is to be known to bring it in. */
    record Wanted(Cycle cycle, Grid grid, Mapping mapping, ListTerms terms) {}

    /** What would become of it now. Nothing changes. */
    ListOutcome foresee(Wanted wanted, By by) {
        return outcome(wanted, terms(wanted, by, Writing.NONE), newcomers::foresee);
    }

    /** Brings everybody in, in the list's order. A list that was brought in before changes nothing. */
    ListOutcome bring(Wanted wanted, By by, Writing writing) {
        return outcome(wanted, terms(wanted, by, writing), newcomers::bring);
    }

    private static Terms terms(Wanted wanted, By by, Writing writing) {
        var days = wanted.cycle.days().stream().map(Cycle.Day::id).toList();
        return new Terms(wanted.cycle.id(), days, wanted.terms.ifFull(), by, writing);
    }

    private ListOutcome outcome(Wanted wanted, Terms terms, BiFunction<List<Newcomer>, Terms, List<Brought>> desk) {
        var cycle = wanted.cycle;
        var known = newcomers.known(cycle.id(), ListReading.keys(wanted.grid, wanted.mapping));
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
                ? List.<Brought>of()
                : desk.apply(people.stream().map(ListedPerson::newcomer).toList(), terms);
        return ListOutcome.of(cycle, people, brought, reading.refused());
    }
}
