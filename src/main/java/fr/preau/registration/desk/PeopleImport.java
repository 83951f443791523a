package fr.preau.registration.desk;

import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.IfFull;
import fr.preau.registration.ImportResult;
import fr.preau.registration.Notification;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Answered;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom an organiser's list brings in, beside those whom the cycle knows. */
@NamedInterface("desk")
@Service
public class PeopleImport {

    private final Registrations registrations;
    private final Places places;
    private final Questions questions;
    private final DeskTransaction deskTransaction;
    private final Desk desk;

    PeopleImport(
            Registrations registrations,
            Places places,
            Questions questions,
            DeskTransaction deskTransaction,
            Desk desk) {
        this.registrations = registrations;
        this.places = places;
        this.questions = questions;
        this.deskTransaction = deskTransaction;
        this.desk = desk;
    }

    /**
     * Somebody whom the cycle knows already.
     *
     * @param answers to the organiser's questions, by question
     * @param places by day, given back or not
     */
    public record Acquaintance(
            long id,
            Person person,
            boolean shortNotice,
            String reason,
            Map<Long, String> answers,
            Map<Long, PlaceState> places) {

        public Acquaintance {
            answers = Map.copyOf(answers);
            places = Map.copyOf(places);
        }
    }

    /** Whether what the list says of somebody known replaces what they told. */
    public enum Details {
        AS_THEY_ARE,
        REPLACED
    }

    /** One person of a list. */
    public record Newcomer(Member member, Details details) {}

    /**
     * How a list is brought in.
     *
     * @param days all of the cycle's
     */
    public record Terms(long cycleId, List<Long> days, IfFull ifFull, By by, Notification writing) {
        public Terms {
            days = List.copyOf(days);
        }
    }

    /** Those of the cycle with these addresses, by {@link Person#emailKey}. */
    @Transactional(readOnly = true)
    public Map<String, Acquaintance> known(long cycleId, Collection<String> emails) {
        var people = registrations.ofCycle(cycleId, emails);
        var ids = people.stream().map(Registrations.Registration::id).toList();
        var answers = questions.answers(ids);
        var held = places.states(ids);
        var known = new HashMap<String, Acquaintance>();
        people.forEach(one -> known.put(
                one.person().emailKey(),
                new Acquaintance(
                        one.id(),
                        one.person(),
                        one.shortNotice(),
                        one.reason(),
                        answers.getOrDefault(one.id(), List.of()).stream()
                                .collect(Collectors.toMap(Answered::question, Answered::text)),
                        held.getOrDefault(one.id(), Map.of()))));
        return known;
    }

    /** What {@link #bring} would answer now, by the desk's own rules; nothing changes. */
    public List<ImportResult> foresee(List<Newcomer> people, Terms terms) {
        return deskTransaction.foresee(tickets(people, terms));
    }

    /** Brings them in, in that order, each decided as if alone; the first of them, if it is stopped. */
    public List<ImportResult> bring(List<Newcomer> people, Terms terms) {
        return desk.bring(tickets(people, terms));
    }

    private static List<Ticket.Bring> tickets(List<Newcomer> people, Terms terms) {
        return people.stream()
                .map(one -> new Ticket.Bring(one, terms, new CompletableFuture<>()))
                .toList();
    }
}
