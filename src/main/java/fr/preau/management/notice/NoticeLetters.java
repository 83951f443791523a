package fr.preau.management.notice;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.management.Addresses;
import fr.preau.management.notice.NoticeRows.Notice;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.list.Happenings.Happening;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.access.AccessRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a colleague is told of a cycle, as far as their role sees it when the message leaves. */
@Component
class NoticeLetters implements LetterWriter {

    static final String KIND = "TEAM_NOTICE";

    /** A message stays one that is read. */
    private static final int MOST_NAMED = 40;

    private final NoticeRows rows;
    private final NoticeReader notices;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Settings settings;

    NoticeLetters(NoticeRows rows, NoticeReader notices, Accounts accounts, Cycles cycles, Settings settings) {
        this.rows = rows;
        this.notices = notices;
        this.accounts = accounts;
        this.cycles = cycles;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(KIND, "Nouvelles d’un cycle, pour l’équipe");
    }

    @Override
    public Composition compose(String kind, long noticeId, List<Long> days) {
        return rows.withId(noticeId)
                .flatMap(notice -> accounts.active(notice.account())
                        .flatMap(account -> cycles.withId(notice.cycle())
                                .filter(cycle -> AccessRules.opens(account.role(), path(cycle)))
                                .flatMap(cycle -> letter(notice, account, cycle))))
                .<Composition>map(Composition.Composed::new)
                .orElseGet(() -> new Composition.Moot("Il n’y a plus rien à dire, ou le compte n’existe plus."));
    }

    private Optional<Letter> letter(Notice notice, Account account, Cycle cycle) {
        return notices.told(notice, account).map(told -> {
            var people = byPerson(told.people(notice.choice()));
            var blocks = new ArrayList<Block>();
            facts(told, cycle).forEach(fact -> blocks.add(new Text(fact)));
            people.values().stream().limit(MOST_NAMED).forEach(some -> blocks.add(new Text(person(some, cycle))));
            if (people.size() > MOST_NAMED) {
                blocks.add(new Text("Et %s."
                        .formatted(French.count(people.size() - MOST_NAMED, "autre personne", "autres personnes"))));
            }
            var requests = told.requests() > 0 && AccessRules.opens(account.role(), Addresses.requests(cycle.slug()));
            blocks.add(
                    requests
                            ? new Button("Décider des demandes", settings.url() + Addresses.requests(cycle.slug()))
                            : new Button("Ouvrir le cycle", settings.url() + path(cycle)));
            blocks.add(new Button("Changer ce que je reçois", settings.url() + path(cycle) + "/prevenir"));
            return new Letter(
                    account.email(),
                    account.name(),
                    subject(told, people.size(), cycle),
                    blocks,
                    "Vous recevez ce message parce que vous l’avez demandé pour ce cycle, sur sa page « Me prévenir ».",
                    List.of());
        });
    }

    private static String subject(NoticeContent told, int people, Cycle cycle) {
        var facts = new ArrayList<String>();
        if (told.requests() > 0) {
            facts.add(French.count(told.requests(), "demande à décider", "demandes à décider"));
        }
        if (!told.fullDays().isEmpty()) {
            facts.add(French.count(told.fullDays().size(), "journée complète", "journées complètes"));
        }
        if (told.refused() > 0) {
            facts.add(French.count(told.refused(), "message refusé", "messages refusés"));
        }
        if (!told.lapsed().isEmpty()) {
            facts.add(French.count(told.lapsed().size(), "offre sans réponse", "offres sans réponse"));
        }
        if (people > 0) {
            facts.add(French.count(people, "inscription a changé", "inscriptions ont changé"));
        }
        return "%s : %s".formatted(cycle.title(), French.enumeration(facts));
    }

    private static List<String> facts(NoticeContent told, Cycle cycle) {
        var facts = new ArrayList<String>();
        if (told.requests() > 0) {
            facts.add(French.count(told.requests(), "demande attend", "demandes attendent") + " une décision.");
        }
        told.fullDays().stream()
                .sorted()
                .forEach(day -> facts.add("La journée du %s est complète.".formatted(date(cycle, day))));
        if (!told.lapsed().isEmpty()) {
            facts.add("%s : %s."
                    .formatted(
                            French.count(
                                    told.lapsed().size(),
                                    "place proposée est restée sans réponse",
                                    "places proposées sont restées sans réponse"),
                            told.lapsed().stream()
                                    .map(one -> date(cycle, one.day()))
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        if (told.refused() > 0) {
            facts.add(French.count(told.refused(), "message a été refusé", "messages ont été refusés")
                    + " : la personne ne l’a pas reçu. « Messages » dit pourquoi.");
        }
        return facts;
    }

    private static LinkedHashMap<Long, List<Happening>> byPerson(List<Happening> people) {
        return people.stream()
                .collect(Collectors.groupingBy(Happening::registrationId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Who, and the last of what happened to each of their days. */
    private static String person(List<Happening> some, Cycle cycle) {
        var last = new LinkedHashMap<Long, String>();
        some.forEach(one -> last.put(one.day(), one.state().label()));
        var first = some.getFirst();
        return "%s%s : %s."
                .formatted(
                        first.name(),
                        first.organisation().isEmpty() ? "" : " (%s)".formatted(first.organisation()),
                        last.entrySet().stream()
                                .map(entry -> date(cycle, entry.getKey()) + ", "
                                        + entry.getValue().toLowerCase(Locale.FRENCH))
                                .collect(Collectors.joining(" ; ")));
    }

    private static String date(Cycle cycle, long day) {
        return cycle.day(day)
                .map(one -> French.weekdayAndDay(one.content().date()))
                .orElse("une autre journée");
    }

    private static String path(Cycle cycle) {
        return Addresses.cycle(cycle.slug());
    }
}
