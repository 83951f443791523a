package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.management.Addresses;
import fr.preau.management.GestureView.Hidden;
import fr.preau.management.SelectionQuery;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.Selection;
import fr.preau.registration.list.PagedRegistrations.From;
import fr.preau.registration.list.RegistrationList.Order;
import fr.preau.registration.list.RegistrationList.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Where a list of registrations stands: its page, what is selected, how it is sorted. The addresses of
 * everything that is done with the same view begin here.
 *
 * @param path of the page: a cycle's or that of all
 * @param byDay whether a line is a person's one day, and not all that a person has
 */
public record ListAddress(String path, Selection selection, Sort sort, boolean byDay) {

    static final String ALL = "/gestion/inscriptions";

    /** More days than a page lets a cycle have. */
    private static final int MOST_DAYS = 100;

    private static final Pattern SPOT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** The list that an address comes from: a cycle's if it says so and the selection has one. */
    static ListAddress of(MultiValueMap<String, String> query, Selection selection, Map<Long, Brief> cycles) {
        var path = selection
                .cycle()
                .filter(_ -> "cycle".equals(query.getFirst("liste")))
                .flatMap(id -> Optional.ofNullable(cycles.get(id)))
                .map(brief -> Addresses.cycle(brief.slug()))
                .orElse(ALL);
        return new ListAddress(path, selection, sort(query), byDay(query));
    }

    static Sort sort(MultiValueMap<String, String> query) {
        var order = Arrays.stream(Order.values())
                .filter(one -> word(one).equals(query.getFirst("tri")))
                .findFirst()
                .orElse(Order.NAME);
        return new Sort(order, "desc".equals(query.getFirst("sens")));
    }

    static boolean byDay(MultiValueMap<String, String> query) {
        return "journees".equals(query.getFirst("lignes"));
    }

    static From from(MultiValueMap<String, String> query) {
        if ("derniere".equals(query.getFirst("page"))) {
            return new From.End();
        }
        return spot(query.getFirst("apres"))
                .<From>map(From.After::new)
                .or(() -> spot(query.getFirst("avant")).map(From.Before::new))
                .orElseGet(From.Beginning::new);
    }

    /** The row that an address names. */
    static Optional<PlaceKey> spot(@Nullable String word) {
        return Optional.ofNullable(word)
                .map(SPOT::matcher)
                .filter(Matcher::matches)
                .map(found -> new PlaceKey(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
    }

    /** The rows that a ticked line names: one, or all that a person has. */
    static Stream<PlaceKey> spots(String words) {
        return Arrays.stream(words.split(" ", MOST_DAYS + 1)).limit(MOST_DAYS).flatMap(word -> spot(word).stream());
    }

    static String word(PlaceKey spot) {
        return spot.registrationId() + "-" + spot.dayId();
    }

    private static String word(Order order) {
        return switch (order) {
            case NAME -> "nom";
            case ORGANISATION -> "structure";
            case ARRIVAL -> "date";
            case WORKSHOP -> "atelier";
        };
    }

    public String first() {
        return of(path, "");
    }

    public String after(String row) {
        return of(path, "apres=" + row);
    }

    public String before(String row) {
        return of(path, "avant=" + row);
    }

    /** The same list sorted by that, or the other way round if it is already. */
    public String sorted(Order order) {
        var way = new Sort(order, sort.order() == order && !sort.descending());
        return new ListAddress(path, selection, way, byDay).first();
    }

    /** What a table's header says of its order to assistive technology. */
    public Optional<String> way(Order order) {
        return Optional.of(sort.descending() ? "descending" : "ascending").filter(_ -> sort.order() == order);
    }

    public String csv() {
        return of(ALL + ".csv", "");
    }

    public String xlsx() {
        return of(ALL + ".xlsx", "");
    }

    public String columns() {
        return of(ALL + "/colonnes", "");
    }

    /** Where a message to these people is begun. */
    public String letter() {
        return "/gestion/envois/nouveau?" + SelectionQuery.write(selection);
    }

    /** Where the badges of these people are printed; of one cycle alone. */
    public Optional<String> badges() {
        return path.equals(ALL) ? Optional.empty() : Optional.of(path + "/badges?" + SelectionQuery.write(selection));
    }

    /** The same list, with the other lines. */
    public String otherLines() {
        return new ListAddress(path, selection, sort, !byDay).first();
    }

    /** The same list of another selection. */
    String of(Selection other) {
        return new ListAddress(path, other, sort, byDay).first();
    }

    /** What a form carries to come back to this view. */
    public List<Hidden> fields() {
        var fields = new ArrayList<>(SelectionQuery.fields(selection));
        fields.addAll(lookFields());
        if (!path.equals(ALL)) {
            fields.add(new Hidden("liste", "cycle"));
        }
        return fields;
    }

    /** What a form carries to stay sorted, and with the lines, as it is. */
    public List<Hidden> lookFields() {
        var fields = new ArrayList<Hidden>();
        if (sort.order() != Order.NAME) {
            fields.add(new Hidden("tri", word(sort.order())));
        }
        if (sort.descending()) {
            fields.add(new Hidden("sens", "desc"));
        }
        if (byDay) {
            fields.add(new Hidden("lignes", "journees"));
        }
        return fields;
    }

    /** A page of the cycle says its cycle by its path. */
    private String of(String page, String more) {
        var parts = new ArrayList<String>();
        var own = page.equals(path) && !path.equals(ALL);
        parts.add(SelectionQuery.write(own ? withoutCycle() : selection));
        lookFields().forEach(field -> parts.add(field.name() + "=" + field.value()));
        if (!page.equals(path) && !path.equals(ALL)) {
            parts.add("liste=cycle");
        }
        parts.add(more);
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? page : page + "?" + String.join("&", parts);
    }

    private Selection withoutCycle() {
        return new Selection(
                Optional.empty(),
                selection.days(),
                selection.states(),
                selection.profiles(),
                selection.kinds(),
                selection.departments(),
                selection.replied(),
                selection.workshops(),
                selection.filings(),
                selection.search());
    }
}
