package fr.preau.territory.food;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.territory.food.FoodView.PlaceForm;
import fr.preau.territory.source.SourceKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Access to food: computing it, and the places that no base knows. */
@Controller
@RequestMapping(FoodPages.PATH)
class FoodPages {

    static final String PATH = "/gestion/territoires/alimentation";

    private static final int LONGEST = 200;

    private final FoodRuns runs;
    private final FoodPlaces places;
    private final FoodComputing computing;
    private final FoodAreas areas;
    private final BackOfficeLayout layout;
    private final Settings settings;

    FoodPages(
            FoodRuns runs,
            FoodPlaces places,
            FoodComputing computing,
            FoodAreas areas,
            BackOfficeLayout layout,
            Settings settings) {
        this.runs = runs;
        this.places = places;
        this.computing = computing;
        this.areas = areas;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View show() {
        return page(HttpStatus.OK, PlaceForm.EMPTY, List.of());
    }

    @PostMapping("/calculs")
    @Journaled(AuditAction.FOOD_COMPUTED)
    View compute(
            @RequestParam(defaultValue = "") String panier,
            @RequestParam(defaultValue = "") String contours,
            @RequestParam(defaultValue = "") String carreaux,
            @RequestParam(defaultValue = "") String equipements) {
        var basket = Basket.named(panier);
        if (basket.isEmpty()) {
            return refuse("panier", "Choisissez un panier.");
        }
        if (!computing.missing().isEmpty()) {
            return refuse("panier", "Il manque des données : importez-les d’abord.");
        }
        var files = computing.files(
                Map.of(SourceKind.OUTLINES, contours, SourceKind.SQUARES, carreaux, SourceKind.SHOPS, equipements));
        var id = computing.keep(basket.get(), files, BackOfficeLayout.account().name());
        AuditContext.here().note("Panier " + basket.get().label());
        return new RedirectView(PATH + "/calculs/" + id);
    }

    private View refuse(String field, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, PlaceForm.EMPTY, List.of(new FieldError(field, why)));
    }

    @PostMapping("/lieux")
    @Journaled(AuditAction.FOOD_PLACE_ADDED)
    View add(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String famille,
            @RequestParam(defaultValue = "") String horaires,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String latitude) {
        var errors = new ArrayList<FieldError>();
        var name = nom.strip();
        var hours = horaires.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("nom", "Donnez le nom du lieu, en 200 caractères au plus."));
        }
        var family = FoodPlace.Family.named(famille);
        if (family.isEmpty()) {
            errors.add(new FieldError("famille", "Choisissez ce qu’est ce lieu."));
        }
        if (hours.isEmpty() || hours.length() > LONGEST) {
            errors.add(new FieldError("horaires", "Donnez ses jours et heures, en 200 caractères au plus."));
        }
        var position = Position.read(longitude, latitude, errors);
        if (!errors.isEmpty() || position.isEmpty() || family.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new PlaceForm(nom, famille, horaires, longitude, latitude),
                    errors);
        }
        places.add(
                name,
                family.get(),
                hours,
                position.get().longitude(),
                position.get().latitude());
        AuditContext.here().note(name);
        return new RedirectView(PATH + "#lieux");
    }

    @PostMapping("/lieux/{id}/retrait")
    @Journaled(AuditAction.FOOD_PLACE_REMOVED)
    View remove(@PathVariable long id) {
        AuditContext.here().note(places.remove(id).orElseThrow(FoodPages::gone));
        return new RedirectView(PATH + "#lieux");
    }

    /** @param avec another run, to be read beside this one */
    @GetMapping("/calculs/{run}")
    View result(@PathVariable long run, @RequestParam(defaultValue = "") String avec) {
        var view = view(runs.withId(run).orElseThrow(FoodPages::gone));
        if (avec.matches("\\d{1,18}")) {
            var other = runs.withId(Long.parseLong(avec)).orElseThrow(FoodPages::gone);
            return layout.page(
                    HttpStatus.OK,
                    Section.TERRITORIES,
                    "Deux calculs côte à côte",
                    "territory/food-runs",
                    FoodRunsView.of(view, view(other)),
                    Optional.empty());
        }
        return layout.page(
                HttpStatus.OK,
                Section.TERRITORIES,
                "Accès à l’alimentation, panier " + view.run().basket().label(),
                "territory/food-run",
                new FoodResultView(
                        view, listed().stream().filter(one -> one.id() != run).toList()),
                Optional.empty());
    }

    @GetMapping("/calculs/{run}/{code}")
    View area(@PathVariable long run, @PathVariable String code, @RequestParam Map<String, String> address) {
        var kept = runs.withId(run).orElseThrow(FoodPages::gone);
        var result = kept.run().of(code).orElseThrow(FoodPages::gone);
        var view = areas.view(view(kept), result, address);
        return layout.page(
                view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                Section.TERRITORIES,
                (view.errors().isEmpty() ? "" : "Erreur : ") + "Accès à l’alimentation, " + result.label(),
                "territory/food-area",
                view,
                Optional.empty());
    }

    private FoodRunView view(FoodRuns.Kept kept) {
        return new FoodRunView(kept.id(), when(kept.at()), kept.by(), kept.run());
    }

    private List<FoodView.Run> listed() {
        return runs.latest().stream()
                .map(one -> new FoodView.Run(
                        one.id(), one.basket().label(), when(one.at()), one.by(), one.neighbourhoods()))
                .toList();
    }

    private FoodView.Choice choice(String field, String label, SourceKind kind) {
        return new FoodView.Choice(
                field,
                label,
                computing.choices(kind).stream()
                        .map(one -> new FoodView.Option(
                                Long.toString(one.id()),
                                "Millésime %d, importé le %s".formatted(one.vintage(), when(one.importedAt()))))
                        .toList());
    }

    private String when(Instant at) {
        return French.moment(LocalDateTime.ofInstant(at, settings.zone()));
    }

    private View page(HttpStatus status, PlaceForm form, List<FieldError> errors) {
        var view = new FoodView(
                listed(),
                places.all(),
                computing.missing().stream().map(SourceKind::label).toList(),
                List.of(
                        choice("contours", "Contours", SourceKind.OUTLINES),
                        choice("carreaux", "Carreaux", SourceKind.SQUARES),
                        choice("equipements", "Équipements", SourceKind.SHOPS)),
                form,
                errors);
        return layout.page(
                status,
                Section.TERRITORIES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Accès à l’alimentation",
                "territory/food",
                view,
                Optional.empty());
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
