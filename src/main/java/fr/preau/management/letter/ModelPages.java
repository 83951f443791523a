package fr.preau.management.letter;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterModels;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.LetterWordings.Scope;
import fr.preau.mail.wording.LetterWordings.Stored;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The words of automatic messages: the centre's, and those of one cycle. */
@Controller
class ModelPages {

    private static final String CENTRE = "/gestion/modeles";
    private static final String CYCLE = "/gestion/cycles/{slug}/modeles";

    private final LetterModels models;
    private final LetterWordings wordings;
    private final Cycles cycles;
    private final Recipients recipients;
    private final Settings settings;
    private final BackOfficeLayout layout;

    ModelPages(
            LetterModels models,
            LetterWordings wordings,
            Cycles cycles,
            Recipients recipients,
            Settings settings,
            BackOfficeLayout layout) {
        this.models = models;
        this.wordings = wordings;
        this.cycles = cycles;
        this.recipients = recipients;
        this.settings = settings;
        this.layout = layout;
    }

    /** Whose words these are. */
    private record House(Optional<Cycle> cycle) {

        Scope scope() {
            return cycle.<Scope>map(one -> new Scope.OneCycle(one.id())).orElse(Scope.CENTRE);
        }

        String address() {
            return cycle.map(one -> CYCLE.replace("{slug}", one.slug())).orElse(CENTRE);
        }

        Optional<ModelsView.Place> place() {
            return cycle.map(one -> new ModelsView.Place(one.title(), "/gestion/cycles/" + one.slug()));
        }

        Section section() {
            return cycle.isPresent() ? Section.CYCLES : Section.MESSAGES;
        }
    }

    @GetMapping({CENTRE, CYCLE})
    View list(
            @PathVariable(required = false) Optional<String> slug,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var house = house(slug);
        var own = wordings.all(house.scope());
        var rows = models.all().stream()
                .map(model -> {
                    var stored = own.stream()
                            .filter(one -> one.kind().equals(model.kind()))
                            .findFirst();
                    return new ModelsView.Row(
                            model.label(),
                            model.occasion(),
                            house.address() + "/" + model.path(),
                            stored.isPresent()
                                    ? (house.cycle.isPresent() ? "Récrit pour ce cycle" : "Récrit par le centre")
                                    : "T" + behind(house, model).substring("le t".length()),
                            stored.map(this::written).orElse(""));
                })
                .toList();
        return layout.page(
                HttpStatus.OK,
                house.section(),
                "Textes des messages",
                "letter/models",
                new ModelsView(house.place(), rows),
                Done.of(done));
    }

    @GetMapping({CENTRE + "/{message}", CYCLE + "/{message}"})
    View show(
            @PathVariable(required = false) Optional<String> slug,
            @PathVariable String message,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var house = house(slug);
        var model = model(message);
        return page(HttpStatus.OK, house, model, Form.opened(current(house, model)), Done.of(done));
    }

    @PostMapping({CENTRE + "/{message}", CYCLE + "/{message}"})
    @Journaled(AuditAction.WORDS_CHANGED)
    View save(
            @PathVariable(required = false) Optional<String> slug,
            @PathVariable String message,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "save") String gesture) {
        var house = house(slug);
        var model = model(message);
        var typed =
                new LetterWording(subject.strip(), body.replace("\r\n", "\n").strip());
        var errors = model.faults(typed);
        var form = new Form(typed, seen, person, errors, List.of());
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, house, model, form, Optional.empty());
        }
        if (!gesture.equals("save")) {
            return page(HttpStatus.OK, house, model, form, Optional.empty());
        }
        var address = house.address() + "/" + model.path();
        if (typed.equals(current(house, model))) {
            return Done.SAME_WORDS.redirect(address);
        }
        if (wordings.write(
                house.scope(),
                model.kind(),
                typed,
                seen,
                BackOfficeLayout.account().name())) {
            AuditContext.here().note("« %s »".formatted(model.label()));
            return Done.WORDS_SAVED.redirect(address);
        }
        var conflict = WordingDifferences.between(current(house, model), typed);
        return page(
                HttpStatus.CONFLICT,
                house,
                model,
                new Form(typed, version(house, model), person, List.of(), conflict),
                Optional.empty());
    }

    @GetMapping({CENTRE + "/{message}/retour", CYCLE + "/{message}/retour"})
    View question(@PathVariable(required = false) Optional<String> slug, @PathVariable String message) {
        var house = house(slug);
        var model = model(message);
        var address = house.address() + "/" + model.path();
        var stored = wordings.of(house.scope(), model.kind());
        var behind = behind(house, model);
        var view = new GestureView(
                house.cycle.map(Cycle::title).orElse("Textes des messages"),
                "« %s » : revenir %s".formatted(model.label(), to(behind)),
                stored.isPresent()
                        ? List.of(
                                "Le texte écrit %s est effacé.".formatted(written(stored.get())),
                                "Les messages qui partent ensuite disent %s. Ceux qui sont partis ne changent pas."
                                        .formatted(behind))
                        : List.of("Personne n’a récrit ce message : il dit déjà %s.".formatted(behind)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(new Hidden("seen", Long.toString(version(house, model)))),
                address + "/retour",
                stored.map(_ -> "Revenir %s".formatted(to(behind))),
                true,
                address,
                List.of());
        return layout.page(HttpStatus.OK, house.section(), "Revenir " + to(behind), "gesture", view, Optional.empty());
    }

    @PostMapping({CENTRE + "/{message}/retour", CYCLE + "/{message}/retour"})
    @Journaled(AuditAction.WORDS_RESTORED)
    View restore(
            @PathVariable(required = false) Optional<String> slug,
            @PathVariable String message,
            @RequestParam(defaultValue = "0") long seen) {
        var house = house(slug);
        var model = model(message);
        var restored = wordings.restore(house.scope(), model.kind(), seen);
        AuditContext.here().note("« %s »".formatted(model.label()));
        return (restored ? Done.WORDS_RESTORED : Done.WORDS_OVERTAKEN).redirect(house.address() + "/" + model.path());
    }

    /** What stands in the form. */
    private record Form(
            LetterWording typed, long seen, String person, List<FieldError> errors, List<Difference> conflict) {

        static Form opened(LetterWording current) {
            return new Form(current, -1, "", List.of(), List.of());
        }
    }

    private View page(HttpStatus status, House house, LetterModel model, Form form, Optional<Done> done) {
        var people = recipients.examples(house.cycle.map(Cycle::id));
        var shown = form.errors.isEmpty()
                ? Optional.of(recipients
                        .among(people, form.person)
                        .flatMap(person -> models.shown(model, form.typed, person))
                        .orElseGet(() -> models.shown(model, form.typed)))
                : Optional.<ShownLetter>empty();
        var view = new ModelView(
                house.place(),
                house.address(),
                house.address() + "/" + model.path(),
                model,
                form.typed,
                form.seen < 0 ? version(house, model) : form.seen,
                wordings.of(house.scope(), model.kind()).map(this::written),
                behind(house, model),
                form.conflict,
                form.errors,
                people,
                form.person,
                shown);
        return MessageFrames.of(
                layout.page(
                        status,
                        house.section(),
                        (form.errors.isEmpty() ? "" : "Erreur : ") + model.label(),
                        "letter/model",
                        view,
                        done),
                shown);
    }

    /** What the message says there now. */
    private LetterWording current(House house, LetterModel model) {
        return wordings.of(house.scope(), model.kind())
                .map(Stored::wording)
                .orElseGet(() -> house.cycle
                        .flatMap(_ -> wordings.of(Scope.CENTRE, model.kind()))
                        .map(Stored::wording)
                        .orElse(model.standard()));
    }

    private long version(House house, LetterModel model) {
        return wordings.of(house.scope(), model.kind()).map(Stored::version).orElse(LetterWordings.UNWRITTEN);
    }

    private String behind(House house, LetterModel model) {
        return house.cycle.isPresent()
                        && wordings.of(Scope.CENTRE, model.kind()).isPresent()
                ? "le texte du centre"
                : "le texte d’origine";
    }

    private static String to(String behind) {
        return behind.replaceFirst("^le ", "au ");
    }

    private String written(Stored stored) {
        return "par %s, le %s"
                .formatted(
                        stored.writer(), French.moment(LocalDateTime.ofInstant(stored.writtenAt(), settings.zone())));
    }

    private House house(Optional<String> slug) {
        return new House(slug.map(one -> cycles.withSlug(one).orElseThrow(ModelPages::notFound)));
    }

    private LetterModel model(String path) {
        return models.at(path).orElseThrow(ModelPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
