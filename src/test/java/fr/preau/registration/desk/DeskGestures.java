package fr.preau.registration.desk;

import fr.preau.registration.Answer;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.By;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.Notification;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.DeskModel.Asking;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Random gestures of visitors, organisers and the clock, each as the desk's ticket and as one does it on the blackboard. */
final class DeskGestures {

    private static final int PEOPLE = 10;
    private static final By ORGANISER = new By.Organiser("claire@exemple.fr");

    private final Random random;
    private final long cycleId;
    private final List<Long> days;
    private final List<Long> workshops;

    DeskGestures(Random random, long cycleId, List<Long> days, List<Long> workshops) {
        this.workshops = workshops;
        this.random = random;
        this.cycleId = cycleId;
        this.days = days;
    }

    List<Long> days() {
        return days;
    }

    /** One thing that somebody does. */
    interface Gesture {
        /** @param ids the registrations by person */
        Ticket ticket(Map<Integer, Long> ids, int number);

        /** Does it in the model; the answer as text where one is compared. */
        String onTheBlackboard(DeskModel model, Instant now);
    }

    static Audience audience(Random random) {
        var reviewed = some(random, Profile.values());
        var refused = some(random, Profile.values());
        return new Audience(reviewed, refused, Set.of(), Audience.Verdict.ADMITTED);
    }

    private static Set<Profile> some(Random random, Profile[] profiles) {
        return Arrays.stream(profiles).filter(_ -> random.nextInt(5) == 0).collect(Collectors.toSet());
    }

    static Rules rules(Audience audience) {
        return new Rules(
                audience,
                DeskModel.OFFER_TIME,
                DeskModel.SUBSTITUTE_FREEZE,
                Rules.DEFAULT.phone(),
                Rules.DEFAULT.job(),
                Rules.DEFAULT.accessNeeds());
    }

    /** Whom nobody knows any more, under a number that no newcomer has. */
    static Member nobody(long id, Member before) {
        var profile = before.person().profile();
        return new Member(person(nobody(id), profile), List.of(), Set.of(), before.shortNotice());
    }

    static int nobody(long id) {
        return PEOPLE + (int) id;
    }

    static int number(Member member) {
        return Integer.parseInt(member.person().lastName());
    }

    /** What the desk answered to an application, as the model words it. */
    static Optional<String> told(Ticket ticket) {
        return ticket instanceof Ticket.Register register
                ? Optional.of(text(register.application(), register.answer().join()))
                : Optional.empty();
    }

    private static String text(Application application, Answer answer) {
        return switch (answer) {
            case Answer.NoRoom _ -> "no room";
            case Answer.NotOpen _ -> "not open";
            case Answer.NotAdmitted _ -> "not admitted";
            case Answer.KeyReused _ -> "key reused";
            case Answer.Recorded(var members) -> {
                var told = new ArrayList<Map<Long, String>>();
                var chosen = new ArrayList<Map<Long, String>>();
                for (var index = 0; index < members.size(); index++) {
                    told.add(words(application.members().get(index), members.get(index)));
                    chosen.add(chosen(application.members().get(index), members.get(index)));
                }
                yield "recorded " + told + chosen;
            }
        };
    }

    private static Map<Long, String> words(Member member, Answer.Outcome outcome) {
        var words = new LinkedHashMap<Long, String>();
        member.days().forEach(day -> words.put(day, word(outcome, day)));
        return words;
    }

    private static Map<Long, String> chosen(Member member, Answer.Outcome outcome) {
        var words = new LinkedHashMap<Long, String>();
        member.workshops().forEach(id -> {
            if (outcome.workshops().contains(id)) {
                words.put(id, "in");
            }
            outcome.waitedWorkshops().stream()
                    .filter(line -> line.workshop() == id)
                    .forEach(line -> words.put(id, "line " + line.rank()));
        });
        return words;
    }

    private static String word(Answer.Outcome outcome, long day) {
        if (outcome.confirmed(day)) {
            return "confirmed";
        }
        if (outcome.underReview(day)) {
            return "asked";
        }
        return outcome.waiting().stream()
                .filter(queued -> queued.day() == day)
                .map(queued -> "rank " + queued.rank())
                .findFirst()
                .orElse("full");
    }

    /** @param known people who are registered already */
    Gesture next(Instant now, Collection<Integer> known, Audience audience) {
        var day = oneOf(days);
        if (known.isEmpty() || random.nextInt(4) == 0) {
            return register(audience);
        }
        var person = oneOf(List.copyOf(known));
        return switch (random.nextInt(17)) {
            case 0 -> resize(day);
            case 1 -> reserve(now, day);
            case 2 -> release(day);
            case 3, 4 -> withdraw(person, day);
            case 5 -> accept(person, day);
            case 6 -> join(person, day, audience);
            case 7 -> expire(person, day);
            case 8 -> review(person, day);
            case 9 -> substitute(person, day, audience);
            case 10 -> move(person, day, oneOf(days));
            case 11 -> advance(person, day);
            case 12 -> add();
            case 13, 14, 15 -> workshops.isEmpty() ? correct(person) : workshop(person);
            default -> correct(person);
        };
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private Asking somebody(int person) {
        var first = oneOf(days);
        var wanted = days.stream()
                .filter(day -> day.equals(first) || random.nextBoolean())
                .toList();
        return new Asking(
                person,
                oneOf(List.of(Profile.values())),
                wanted,
                wanted.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet()),
                random.nextBoolean(),
                workshops.stream().filter(_ -> random.nextInt(3) > 0).toList());
    }

    private static Member member(Asking asking) {
        return new Member(
                person(asking.person(), asking.profile()),
                asking.days(),
                asking.waitFor(),
                asking.shortNotice(),
                "",
                List.of(),
                asking.workshops());
    }

    private static Person person(int number, Profile profile) {
        return new Person(
                Integer.toString(number), "", "personne" + number + "@exemple.fr", "", "", profile, "", "", "", "");
    }

    private record Done(BiFunction<Map<Integer, Long>, Integer, Ticket> desk, Blackboard model) implements Gesture {
        interface Blackboard {
            String write(DeskModel model, Instant now);
        }

        @Override
        public Ticket ticket(Map<Integer, Long> ids, int number) {
            return desk.apply(ids, number);
        }

        @Override
        public String onTheBlackboard(DeskModel model, Instant now) {
            return model().write(model, now);
        }
    }

    private interface Step {
        void take(DeskModel model, Instant now);
    }

    private static Gesture gesture(Function<Map<Integer, Long>, Ticket> desk, Step step) {
        return new Done((ids, _) -> desk.apply(ids), (model, now) -> {
            step.take(model, now);
            return "";
        });
    }

    private Gesture register(Audience audience) {
        var people = random.ints(0, PEOPLE)
                .distinct()
                .limit(random.nextInt(3) == 0 ? 3 : 1)
                .boxed()
                .toList();
        var team = people.stream().map(this::somebody).toList();
        var policy = random.nextBoolean() ? Policy.WHAT_REMAINS : Policy.ALL_OR_NOTHING;
        return new Done(
                (_, number) -> new Ticket.Register(
                        new Application(
                                "form " + number,
                                cycleId,
                                team.stream().map(DeskGestures::member).toList(),
                                policy),
                        new CompletableFuture<>()),
                (model, now) -> model.register(now, team, policy, audience));
    }

    private Gesture resize(long day) {
        var capacity = random.nextInt(5);
        return gesture(
                _ -> new Ticket.Resize(day, capacity, new CompletableFuture<>()),
                (model, now) -> model.resize(now, day, capacity));
    }

    private Gesture reserve(Instant now, long day) {
        var profile = oneOf(List.of(Profile.values()));
        var seats = random.nextInt(3);
        var until = now.plus(Duration.ofHours(1 + random.nextInt(60)));
        var reserves = seats == 0 ? List.<Reserve>of() : List.of(new Reserve(profile, seats, until));
        return gesture(
                _ -> new Ticket.Reserved(day, reserves, new CompletableFuture<>()),
                (model, moment) -> model.reserve(moment, day, profile, seats, until));
    }

    private Gesture release(long day) {
        return gesture(
                _ -> new Ticket.Release(day, new CompletableFuture<>()), (model, now) -> model.release(now, day));
    }

    private Gesture workshop(int person) {
        var id = oneOf(workshops);
        var wanted = random.nextInt(4) > 0;
        return gesture(
                ids -> new Ticket.Choose(
                        ids.get(person), dayOf(id), id, Optional.of(id).filter(_ -> wanted), new CompletableFuture<>()),
                (model, now) -> model.workshop(now, person, id, wanted));
    }

    /** Workshops are numbered by day: 11 and 12 are of the first. */
    static long dayOf(long workshop) {
        return workshop / 10;
    }

    private static Gesture withdraw(int person, long day) {
        return gesture(
                ids -> new Ticket.Withdraw(
                        ids.get(person), day, new By.ThePerson(), Notification.BY_MAIL, new CompletableFuture<>()),
                (model, now) -> model.withdraw(now, person, day));
    }

    private static Gesture accept(int person, long day) {
        return gesture(
                ids -> new Ticket.Accept(ids.get(person), day, new CompletableFuture<>()),
                (model, now) -> model.accept(now, person, day));
    }

    private static Gesture join(int person, long day, Audience audience) {
        return gesture(
                ids -> new Ticket.Join(ids.get(person), day, new CompletableFuture<>()),
                (model, now) -> model.join(now, person, day, audience));
    }

    private static Gesture expire(int person, long day) {
        return gesture(
                ids -> new Ticket.Expire(ids.get(person), day, new CompletableFuture<>()),
                (model, now) -> model.expire(now, person, day));
    }

    private Gesture review(int person, long day) {
        var decision =
                oneOf(List.of(new Decision.Accept(), new Decision.Refuse("motif"), new Decision.Keep("plus tard")));
        return gesture(
                ids -> new Ticket.Review(
                        ids.get(person), day, decision, ORGANISER, Notification.BY_MAIL, new CompletableFuture<>()),
                (model, now) -> model.review(now, person, day, decision));
    }

    private Gesture substitute(int person, long day, Audience audience) {
        var other = somebody(random.nextInt(PEOPLE));
        return gesture(
                ids -> new Ticket.Substitute(ids.get(person), cycleId, day, member(other), new CompletableFuture<>()),
                (model, now) -> model.substitute(now, person, day, other, audience));
    }

    private Gesture move(int person, long from, long to) {
        var ifFull = oneOf(List.of(IfFull.values()));
        return gesture(
                ids -> new Ticket.Move(
                        ids.get(person), from, to, ifFull, ORGANISER, Notification.NONE, new CompletableFuture<>()),
                (model, now) -> model.move(now, person, from, to, ifFull));
    }

    private Gesture advance(int person, long day) {
        var turn = oneOf(List.of(EarlyService.values()));
        return gesture(
                ids -> new Ticket.Advance(
                        ids.get(person),
                        day,
                        turn,
                        "motif",
                        ORGANISER,
                        Notification.BY_MAIL,
                        new CompletableFuture<>()),
                (model, now) -> model.advance(now, person, day, turn));
    }

    private Gesture add() {
        var one = somebody(random.nextInt(PEOPLE));
        var ifFull = oneOf(List.of(IfFull.values()));
        return gesture(
                _ -> new Ticket.Add(
                        cycleId, member(one), ifFull, ORGANISER, Notification.NONE, new CompletableFuture<>()),
                (model, now) -> model.add(now, one, ifFull));
    }

    /** By an organiser, whom the audience does not bind. */
    private Gesture correct(int person) {
        var profile = oneOf(List.of(Profile.values()));
        return gesture(
                ids -> new Ticket.Correct(
                        ids.get(person),
                        cycleId,
                        days,
                        Optional.empty(),
                        new Member(person(person, profile), List.of(), Set.of(), false),
                        ORGANISER,
                        new CompletableFuture<>()),
                (model, now) -> model.correct(now, person, profile));
    }
}
