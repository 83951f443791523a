package fr.preau.privacy;

import fr.preau.platform.FieldError;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.privacy.PersonalCopies.Field;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import fr.preau.platform.web.Templates;
import fr.preau.privacy.OwnDataDoors.Open;
import fr.preau.registration.Person;
import fr.preau.registration.person.People;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * What is kept of whoever holds a link that only their mailbox got: all of their address, of every cycle and module, read,
 * taken along (GDPR articles 15 and 20), and erased (article 17) by two posts, so that no look-ahead of a mail program
 * does it. What goes with something that is not theirs alone they ask of the centre (articles 16, 17, 21).
 */
@Controller
@RequestMapping({"/inscription/{token}/mes-donnees", OwnDataAskPages.PATH + "/{token}"})
class OwnDataPages {

    private static final String SURE = "oui";
    private static final int LONGEST_WISH = 1_000;

    private final OwnDataDoors doors;
    private final People people;
    private final OwnDataWords words;
    private final OwnDataErasing erasing;
    private final Wishes wishes;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    OwnDataPages(
            OwnDataDoors doors,
            People people,
            OwnDataWords words,
            OwnDataErasing erasing,
            Wishes wishes,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.doors = doors;
        this.people = people;
        this.words = words;
        this.erasing = erasing;
        this.wishes = wishes;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable String token, HttpServletRequest request) {
        return show(HttpStatus.OK, open(token, request), Optional.empty(), Optional.empty());
    }

    private View show(HttpStatus status, Open open, Optional<String> typed, Optional<FieldError> fault) {
        var key = Person.emailKey(open.email());
        var asked = wishes.of(key);
        return page(
                status,
                open,
                (fault.isEmpty() ? "" : "Erreur : ") + "Mes données",
                "own-data",
                new OwnDataView(
                        open.email(),
                        open.address(),
                        open.page(),
                        words.of(key),
                        typed.or(() -> asked.map(Wishes.Wish::words)).orElse(""),
                        asked.map(wish -> LocalDateTime.ofInstant(wish.asked(), settings.zone())),
                        fault.stream().toList()));
    }

    @GetMapping("/mes-donnees.json")
    ResponseEntity<byte[]> take(@PathVariable String token, HttpServletRequest request) {
        var key = Person.emailKey(open(token, request).email());
        var told = Map.of(
                "generated", clock.instant().toString(),
                "passages", words.of(key).stream().map(OwnDataPages::told).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Json.write(told).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> told(Passage passage) {
        var members = new LinkedHashMap<String, Object>();
        members.put("table", passage.table());
        members.put(
                "fields",
                passage.fields().stream()
                        .collect(Collectors.toMap(Field::column, Field::value, (one, _) -> one, LinkedHashMap::new)));
        return members;
    }

    @PostMapping("/effacement")
    View erase(@PathVariable String token, @RequestParam(defaultValue = "") String sure, HttpServletRequest request) {
        var open = open(token, request);
        var key = Person.emailKey(open.email());
        var all = people.withEmail(open.email());
        if (!sure.equals(SURE)) {
            return page(
                    HttpStatus.OK,
                    open,
                    "Me faire effacer",
                    "erase",
                    new EraseView(open.email(), open.address(), all.size(), words.byOthers(key)));
        }
        erasing.erase(open.email(), all);
        var at = LocalDateTime.ofInstant(clock.instant(), settings.zone());
        return page(
                HttpStatus.OK,
                open,
                "Vous êtes effacé de nos fichiers",
                "receipt",
                new ReceiptView(at, all.size(), words.byOthers(key)));
    }

    @PostMapping("/demande")
    View ask(
            @PathVariable String token,
            @RequestParam(name = "words", defaultValue = "") String typed,
            HttpServletRequest request) {
        var open = open(token, request);
        var said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST_WISH) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    open,
                    Optional.of(typed),
                    Optional.of(new FieldError(
                            "words",
                            said.isEmpty()
                                    ? "Dites ce que vous demandez, en une phrase."
                                    : "Votre demande est trop longue : 1 000 signes au plus.")));
        }
        wishes.ask(Person.emailKey(open.email()), said);
        return show(HttpStatus.OK, open, Optional.empty(), Optional.empty());
    }

    /** A link of nobody, or of somebody who was forgotten, opens nothing. */
    private Open open(String token, HttpServletRequest request) {
        return (request.getRequestURI().startsWith(OwnDataAskPages.PATH)
                        ? doors.ofAddress(token)
                        : doors.ofRegistration(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(HttpStatus status, Open open, String title, String template, Object view) {
        return templates.page(
                status,
                "privacy/" + template,
                Map.of("layout", templates.unindexed(title, open.address()), "view", view));
    }
}
