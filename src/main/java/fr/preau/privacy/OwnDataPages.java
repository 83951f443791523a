package fr.preau.privacy;

import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.privacy.PersonalCopies;
import fr.preau.platform.privacy.PersonalCopies.Field;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Person;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What is kept of whoever holds a personal link, which only their mailbox got: all of their address, of every cycle and
 * module, read, taken along (GDPR articles 15 and 20), and erased (article 17) by two posts, so that no look-ahead of a
 * mail program does it.
 */
@Controller
@RequestMapping("/inscription/{token}/mes-donnees")
class OwnDataPages {

    private static final String SURE = "oui";

    private final People people;
    private final PersonalCopies copies;
    private final OwnDataWords words;
    private final OwnDataErasing erasing;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    OwnDataPages(
            People people,
            PersonalCopies copies,
            OwnDataWords words,
            OwnDataErasing erasing,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.copies = copies;
        this.words = words;
        this.erasing = erasing;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable String token) {
        var email = email(token);
        return page(token, "Mes données", "own-data", new OwnDataView(token, email, passages(email)));
    }

    @GetMapping("/mes-donnees.json")
    ResponseEntity<byte[]> take(@PathVariable String token) {
        var told = Map.of(
                "generated", clock.instant().toString(),
                "passages",
                        passages(email(token)).stream().map(OwnDataPages::told).toList());
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
    View erase(@PathVariable String token, @RequestParam(defaultValue = "") String sure) {
        var email = email(token);
        var all = people.withEmail(email);
        if (!sure.equals(SURE)) {
            return page(token, "Me faire effacer", "erase", new EraseView(token, email, all.size()));
        }
        erasing.erase(email, all);
        var at = LocalDateTime.ofInstant(clock.instant(), settings.zone());
        return page(token, "Vous êtes effacé de nos fichiers", "receipt", new ReceiptView(at, all.size()));
    }

    private List<Passage> passages(String email) {
        return copies.of(Person.emailKey(email)).stream().map(words::of).toList();
    }

    /** A link of nobody, or of somebody who was forgotten, opens nothing. */
    private String email(String token) {
        return people.behind(token)
                .map(Someone::person)
                .filter(Person::known)
                .map(Person::email)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(String token, String title, String template, Object view) {
        return templates.page(
                "privacy/" + template,
                Map.of("layout", templates.unindexed(title, "/inscription/" + token + "/mes-donnees"), "view", view));
    }
}
