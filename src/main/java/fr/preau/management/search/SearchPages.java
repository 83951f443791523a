package fr.preau.management.search;

import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.search.OfficeSearchView.Found;
import fr.preau.management.search.OfficeSearchView.Group;
import fr.preau.platform.French;
import fr.preau.registration.Person;
import fr.preau.registration.Selection;
import fr.preau.registration.list.PagedRegistrations;
import fr.preau.registration.list.PagedRegistrations.From;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.RegistrationList.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One search from every page of the back office. */
@Controller
class SearchPages {

    private static final int LONGEST = 200;
    private static final int SHOWN = 8;

    /** Rows are one a day: enough of them that as many people as are shown come out. */
    private static final int READ = 60;

    private final CycleBriefs cycles;
    private final PagedRegistrations people;
    private final FoundMessages messages;
    private final BackOfficeLayout layout;

    SearchPages(CycleBriefs cycles, PagedRegistrations people, FoundMessages messages, BackOfficeLayout layout) {
        this.cycles = cycles;
        this.people = people;
        this.messages = messages;
        this.layout = layout;
    }

    @GetMapping("/gestion/recherche")
    View search(@RequestParam(name = "q", defaultValue = "") String typed) {
        var words = typed.replaceAll("\\p{Cntrl}", " ").strip();
        var cut = words.substring(0, Math.min(words.length(), LONGEST));
        var groups = WantedWords.of(cut).none() ? List.<Group>of() : groups(cut);
        return layout.page(
                HttpStatus.OK,
                Section.SEARCH,
                "Recherche",
                "search",
                new OfficeSearchView(cut, groups),
                Optional.empty());
    }

    private List<Group> groups(String words) {
        var briefs = cycles.all();
        var role = BackOfficeLayout.account().role();
        return Stream.of(
                        cycles(briefs, words).stream(),
                        people(briefs, words),
                        messages.found(role, words, SHOWN).stream())
                .flatMap(found -> found)
                .toList();
    }

    /** Every word begins one of the title's, of the short name's or of the address's. */
    private static Optional<Group> cycles(Map<Long, Brief> briefs, String words) {
        var wanted = WantedWords.of(words);
        var found = briefs.values().stream()
                .filter(brief -> wanted.in(brief.title() + " " + brief.name() + " " + brief.slug()))
                .toList();
        return group(
                "rencontres",
                "Cycles",
                French.count(found.size(), "cycle", "cycles"),
                found.stream()
                        .limit(SHOWN)
                        .map(brief -> new Found(
                                brief.title(),
                                Addresses.cycle(brief.slug()) + "/ensemble",
                                brief.days().isEmpty()
                                        ? ""
                                        : French.days(brief.days().stream()
                                                .map(CycleBriefs.Day::date)
                                                .toList())))
                        .toList(),
                found.size() > SHOWN ? "/gestion/cycles" : "");
    }

    private Stream<Group> people(Map<Long, Brief> briefs, String words) {
        var slice = people.slice(Selection.everything().searching(words), Sort.BY_NAME, new From.Beginning(), READ);
        var once = slice.rows().stream()
                .filter(row -> row.person().known())
                .collect(Collectors.toMap(Row::registrationId, row -> row, (first, _) -> first, LinkedHashMap::new));
        var list = "/gestion/inscriptions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var persons = once.values().stream()
                .limit(SHOWN)
                .flatMap(row -> Stream.ofNullable(briefs.get(row.cycleId()))
                        .map(brief -> new Found(
                                row.person().inLists(),
                                Addresses.file(brief.slug(), row.registrationId()),
                                row.person().organisation() + ", " + brief.name())))
                .toList();
        var total = slice.countedAll()
                ? French.count(slice.counted(), "inscription", "inscriptions")
                : "plus de " + French.number(slice.most()) + " inscriptions";
        return Stream.concat(
                group("personnes", "Personnes", total, persons, list).stream(),
                structures(once.values(), words).stream());
    }

    /** Structures that bear the words themselves, not those of people who do. */
    private static Optional<Group> structures(Collection<Row> rows, String words) {
        var found = rows.stream()
                .map(Row::person)
                .map(Person::organisation)
                .distinct()
                .filter(WantedWords.of(words)::in)
                .limit(SHOWN)
                .map(name -> new Found(
                        name,
                        "/gestion/inscriptions?tri=structure&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        ""))
                .toList();
        return group("structures", "Structures", French.count(found.size(), "structure", "structures"), found, "");
    }

    static Optional<Group> group(String id, String label, String total, List<Found> found, String more) {
        return Optional.of(new Group(id, label, total, found, more)).filter(_ -> !found.isEmpty());
    }
}
