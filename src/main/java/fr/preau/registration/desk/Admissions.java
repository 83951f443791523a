package fr.preau.registration.desk;

import fr.preau.cycle.Availability;
import fr.preau.registration.Addition;
import fr.preau.registration.Answer;
import fr.preau.registration.Answer.InLine;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Answer.Queued;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.By;
import fr.preau.registration.IfFull;
import fr.preau.registration.ImportResult;
import fr.preau.registration.LetterKind;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Batch.Submission;
import fr.preau.registration.desk.PeopleImport.Terms;
import fr.preau.registration.rules.Audience.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who comes in: by the form, alone or as a team, or by an organiser's hand. */
final class Admissions {

    private final DeskState deskState;
    private final Map<String, Submission> answered = new HashMap<>();

    Admissions(DeskState deskState) {
        this.deskState = deskState;
    }

    /** An answer that was given before to the same form. */
    void know(Submission submission) {
        answered.put(submission.key(), submission);
    }

    /**
     * Decides on places for everybody in the application, in its order.
     *
     * <p>Days are judged as for newcomers, whoever asks. What a person already has is kept as it is, and
     * their link is sent to them again: only the owner of the mailbox learns that it was known.
     */
    Answer register(Application application) {
        var before = answered.get(application.key());
        if (before != null) {
            return before.answer(application.fingerprint());
        }
        for (var day : application.members().stream()
                .flatMap(member -> member.days().stream())
                .distinct()
                .toList()) {
            var availability = deskState.availability(application.cycleId(), day);
            if (!asked(availability)) {
                return new Answer.NotOpen(day, availability);
            }
        }
        var refused = IntStream.range(0, application.members().size())
                .filter(index -> verdict(application.members().get(index)) == Verdict.REFUSED)
                .findFirst();
        if (refused.isPresent()) {
            return new Answer.NotAdmitted(refused.getAsInt());
        }
        var trial = new Trial();
        var outcomes = application.members().stream().map(trial::judge).toList();
        var full = outcomes.stream()
                .flatMap(outcome -> outcome.full().stream())
                .distinct()
                .sorted()
                .toList();
        if (outcomes.stream().allMatch(Outcome::nothing)
                || application.policy() == Policy.ALL_OR_NOTHING && !full.isEmpty()) {
            application.members().forEach(member -> remind(application.cycleId(), member));
            return new Answer.NoRoom(full);
        }
        return record(application, new Answer.Recorded(outcomes));
    }

    private Verdict verdict(Member member) {
        return deskState
                .knownRoom(member.days().getFirst())
                .audience()
                .verdict(member.person().profile(), member.person().department());
    }

    private static boolean asked(Availability availability) {
        return availability == Availability.OPEN || availability == Availability.FULL;
    }

    /** Somebody who has a place already is told so by mail, and only there. */
    private void remind(long cycleId, Member member) {
        deskState
                .person(Registrant.Key.of(cycleId, member))
                .filter(person ->
                        member.days().stream().anyMatch(day -> person.state(day).live()))
                .ifPresent(person -> deskState.write(LetterKind.LINK_AGAIN, person, List.of()));
    }

    /** What the members of one application would get if they came one after the other. */
    private final class Trial {
        private final Map<Long, DaySeats> seats = new HashMap<>();
        private final Map<Long, Integer> taken = new HashMap<>();
        private final Map<Long, Integer> inLine = new HashMap<>();

        Outcome judge(Member member) {
            var outcome = new Outcome(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            var profile = member.person().profile();
            var reviewed = verdict(member) == Verdict.REVIEWED;
            for (var day : member.days()) {
                var room =
                        seats.computeIfAbsent(day, id -> deskState.knownRoom(id).trial());
                if (reviewed) {
                    outcome.review().add(day);
                } else if (!room.full(profile)) {
                    room.count(profile, PlaceState.WITHDRAWN, PlaceState.CONFIRMED);
                    outcome.confirmed().add(day);
                } else if (member.waitFor().contains(day)) {
                    room.count(profile, PlaceState.WITHDRAWN, PlaceState.WAITING);
                    outcome.waiting().add(new Queued(day, room.gauge().waiting()));
                } else {
                    outcome.full().add(day);
                }
            }
            var days = member.days().stream()
                    .filter(day -> !outcome.full().contains(day))
                    .toList();
            deskState.workshops().wanted(member.workshops(), days).forEach(workshop -> {
                var before = taken.getOrDefault(workshop.id(), 0);
                if (outcome.confirmed(workshop.day()) && deskState.workshops().free(workshop.id(), before)) {
                    taken.put(workshop.id(), before + 1);
                    outcome.workshops().add(workshop.id());
                } else {
                    var ahead = inLine.merge(workshop.id(), 1, Integer::sum);
                    outcome.waitedWorkshops()
                            .add(new InLine(workshop.id(), deskState.workshops().waiting(workshop.id()) + ahead));
                }
            });
            return outcome;
        }
    }

    private Answer record(Application application, Answer.Recorded answer) {
        var ids = new ArrayList<Optional<Long>>();
        for (var index = 0; index < application.members().size(); index++) {
            var member = application.members().get(index);
            var outcome = answer.members().get(index);
            if (outcome.nothing()) {
                remind(application.cycleId(), member);
                ids.add(Optional.empty());
            } else {
                ids.add(Optional.of(record(application.cycleId(), member, outcome)));
            }
        }
        var submission = new Submission(application.key(), application.fingerprint(), ids, answer);
        know(submission);
        deskState.batch().submissions.add(submission);
        return answer;
    }

    private long record(long cycleId, Member member, Outcome outcome) {
        var person = present(cycleId, member);
        var by = new By.ThePerson();
        var taken = member.days().stream()
                .filter(day ->
                        !outcome.full().contains(day) && !person.state(day).live())
                .toList();
        taken.forEach(day -> {
            if (outcome.underReview(day)) {
                deskState.ask(person, day, by);
            } else {
                deskState.take(person, day, by);
            }
        });
        deskState.workshops().choose(person, deskState.workshops().wanted(member.workshops(), taken));
        if (taken.isEmpty()) {
            deskState.write(LetterKind.LINK_AGAIN, person, List.of());
        } else {
            deskState.write(LetterKind.CONFIRMATION, person, member.days());
        }
        return person.id;
    }

    Optional<Registrant> known(Registrant.Key key) {
        return deskState.person(key);
    }

    /**
     * Brings one person of a list in, each day by itself, as {@link #add} does for all of them. A place that
     * was given back stays so: a list is older than what people said since.
     */
    ImportResult bring(Member member, Terms terms) {
        var key = Registrant.Key.of(terms.cycleId(), member);
        var known = deskState.person(key);
        var closed = new ArrayList<Long>();
        var givenBack = new ArrayList<Long>();
        var full = new ArrayList<Long>();
        var wanted = new ArrayList<Long>();
        for (var day : member.days()) {
            var before = known.flatMap(person -> Optional.ofNullable(person.places.get(day)));
            if (before.isPresent()) {
                before.filter(spot -> !spot.state().live()).ifPresent(_ -> givenBack.add(day));
            } else if (deskState
                    .room(day)
                    .filter(room -> room.cycleId() == terms.cycleId() && room.admits())
                    .isEmpty()) {
                closed.add(day);
            } else if (terms.ifFull() == IfFull.REFUSE
                    && deskState.knownRoom(day).full(member.person().profile())) {
                full.add(day);
            } else {
                wanted.add(day);
            }
        }
        var confirmed = new ArrayList<Long>();
        var waiting = new ArrayList<Long>();
        var person = wanted.isEmpty() ? known : Optional.of(present(terms.cycleId(), member));
        person.ifPresent(one -> wanted.forEach(day -> {
            seat(one, day, terms);
            (one.state(day) == PlaceState.CONFIRMED ? confirmed : waiting).add(day);
        }));
        person.ifPresent(one ->
                deskState.workshops().choose(one, deskState.workshops().wanted(member.workshops(), wanted)));
        if (!wanted.isEmpty() && terms.writing() == Notification.BY_MAIL) {
            person.ifPresent(one -> deskState.write(LetterKind.CONFIRMATION, one, wanted));
        }
        return new ImportResult(person.map(one -> one.id), confirmed, waiting, full, closed, givenBack);
    }

    private void seat(Registrant person, long day, Terms terms) {
        if (terms.ifFull() == IfFull.ONE_MORE_SEAT && deskState.knownRoom(day).full(person.profile())) {
            deskState.oneMoreSeat(day);
            deskState.set(person, day, PlaceState.CONFIRMED, terms.by(), "");
        } else {
            deskState.take(person, day, terms.by());
        }
    }

    /** The person's registration; somebody who holds nothing any more tells everything again. */
    private Registrant present(long cycleId, Member member) {
        var known = deskState.person(Registrant.Key.of(cycleId, member));
        known.filter(person -> !person.live()).ifPresent(person -> deskState.tell(person, member));
        return known.orElseGet(() -> deskState.welcome(cycleId, member));
    }

    /**
     * Brings one person in by an organiser's hand: the audience and the registration's window do not count,
     * the capacity does, or is raised in the same gesture. Possible after the day too: for whoever only the
     * paper sheet names. What the person has already stays as it is.
     */
    Addition add(long cycleId, Member member, IfFull ifFull, By by, Notification notification) {
        var closed = member.days().stream()
                .filter(day -> deskState
                        .room(day)
                        .filter(room -> room.cycleId() == cycleId && room.admits())
                        .isEmpty())
                .findFirst();
        if (closed.isPresent()) {
            return new Addition.NotHeld(closed.get());
        }
        var known = deskState.person(Registrant.Key.of(cycleId, member));
        var wanted = member.days().stream()
                .filter(day -> known.filter(person -> person.state(day).live()).isEmpty())
                .toList();
        var profile = known.filter(Registrant::live)
                .map(Registrant::profile)
                .orElse(member.person().profile());
        var full = wanted.stream()
                .filter(day -> deskState.knownRoom(day).full(profile))
                .toList();
        if (ifFull == IfFull.REFUSE && !full.isEmpty()) {
            return new Addition.NoRoom(full);
        }
        var person = present(cycleId, member);
        wanted.forEach(day -> {
            if (ifFull == IfFull.ONE_MORE_SEAT && full.contains(day)) {
                deskState.oneMoreSeat(day);
                deskState.set(person, day, PlaceState.CONFIRMED, by, "");
            } else {
                deskState.take(person, day, by);
            }
        });
        deskState.workshops().choose(person, deskState.workshops().wanted(member.workshops(), wanted));
        if (notification == Notification.BY_MAIL) {
            deskState.write(LetterKind.CONFIRMATION, person, member.days());
        }
        return new Addition.Added(person.id, wanted);
    }
}
