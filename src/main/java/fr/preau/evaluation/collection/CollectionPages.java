package fr.preau.evaluation.collection;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.collection.CollectionViews.CollectionView;
import fr.preau.evaluation.collection.CollectionViews.ItemLine;
import fr.preau.evaluation.collection.CollectionViews.RequestLine;
import fr.preau.evaluation.collection.CollectionViews.SourceLine;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.management.Confirmed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who answers for each source of a frame, what they were asked of which year, and how far it has come. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/collecte")
class CollectionPages {

    private static final int LONGEST = 200;

    private final SourceKeepers keepers;
    private final Progress progress;
    private final EvaluationLookup lookup;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final SeenBefore before;
    private final ContractLayout layout;

    CollectionPages(
            SourceKeepers keepers,
            Progress progress,
            EvaluationLookup lookup,
            Outbox outbox,
            TransactionTemplate transaction,
            SeenBefore before,
            ContractLayout layout) {
        this.keepers = keepers;
        this.progress = progress;
        this.lookup = lookup;
        this.outbox = outbox;
        this.transaction = transaction;
        this.before = before;
        this.layout = layout;
    }

    @GetMapping
    View collection(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, inside, Map.of(), Set.of(), List.of(), fait);
    }

    private View page(
            HttpStatus status,
            Inside inside,
            Map<String, String> values,
            Set<String> chosen,
            List<FieldError> errors,
            String fait) {
        var contract = inside.contract();
        var all = keepers.of(contract.id());
        var known = all.stream().collect(Collectors.toMap(SourceKeeper::source, Function.identity()));
        var sources = progress.sources(contract);
        var named = sources.stream().filter(known::containsKey).count();
        return layout.page(
                status,
                "Collecte des mesures",
                "evaluation/collection/collection",
                new CollectionView(
                        contract,
                        inside.role(),
                        EvaluationLookup.base(inside),
                        sources.stream()
                                .map(source -> new SourceLine(
                                        source,
                                        known.containsKey(source)
                                                ? known.get(source).inWords()
                                                : "",
                                        chosen.contains(source)))
                                .toList(),
                        keepers.requests(contract.id()).stream()
                                .map(request -> line(contract, request))
                                .toList(),
                        named == 0 ? "" : French.count(named, "source", "sources"),
                        values.getOrDefault(SeenBefore.FIELD, SeenBefore.of(named(all))),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    private RequestLine line(CityContract contract, MeasureRequest request) {
        var items = progress.of(request);
        var keeper = request.keeper();
        var given = items.stream().filter(Progress.Item::complete).count();
        return new RequestLine(
                "%d, %s".formatted(request.year(), keeper.source()),
                "%d sur %s, demandés à %s avant le %s"
                        .formatted(
                                given,
                                French.count(items.size(), "indicateur", "indicateurs"),
                                keeper.name(),
                                French.date(request.due())),
                items.stream()
                        .map(one -> new ItemLine(
                                one.indicator().name(),
                                contract.address() + one.indicator().path(),
                                state(one)))
                        .toList());
    }

    static String state(Progress.Item item) {
        return !item.complete()
                ? "Attendu"
                : item.given().stream().anyMatch(one -> one.state() == State.COLLECTED) ? "À valider" : "Validé";
    }

    @PostMapping
    @Noted("Responsable d’une source enregistré")
    View name(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam MultiValueMap<String, String> form) {
        var contract = inside.contract();
        var sent = form.toSingleValueMap();
        var chosen = Set.copyOf(form.getOrDefault("source", List.of()));
        var name = sent.getOrDefault("name", "").strip();
        var email = EmailAddress.bare(sent.getOrDefault("email", ""));
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty() || !progress.sources(contract).containsAll(chosen)) {
            errors.add(new FieldError("source", "Choisissez une source du référentiel, ou plusieurs."));
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez un nom, en 200 caractères au plus."));
        }
        TypedAddress.fault("email", sent).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, chosen, errors, "");
        }
        var seen = sent.getOrDefault(SeenBefore.FIELD, "");
        if (!before.writeIf(
                contract.id(),
                () -> seen.isEmpty()
                        || seen.equals(SeenBefore.of(named(keepers.of(contract.id()))))
                        || loses(contract, chosen, name, email).isEmpty(),
                () -> chosen.forEach(source -> keepers.name(contract.id(), source, name, email)))) {
            var told = SeenBefore.overtaken("email", loses(contract, chosen, name, email));
            var typed = new HashMap<>(sent);
            typed.remove(SeenBefore.FIELD);
            return page(HttpStatus.CONFLICT, inside, typed, chosen, told, "");
        }
        ChangeNote.leave(chosen.stream().sorted().collect(Collectors.joining(" ; ")));
        return back(inside, ContractDone.KEEPER);
    }

    private static List<String> named(List<SourceKeeper> keepers) {
        return keepers.stream()
                .map(keeper -> keeper.source() + " " + keeper.inWords())
                .toList();
    }

    /** Whoever answers for those sources and would be replaced; empty if nobody would. */
    private String loses(CityContract contract, Set<String> sources, String name, String email) {
        return keepers.of(contract.id()).stream()
                .filter(keeper -> sources.contains(keeper.source()))
                .filter(keeper -> !keeper.name().equals(name) || !keeper.email().equals(email))
                .map(SourceKeeper::inWords)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @PostMapping("/demandes")
    @Noted("Mesures demandées")
    View ask(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new EvaluationForm(sent);
        var year = form.year("year");
        var today = lookup.today();
        var due = form.day("due");
        var errors = new ArrayList<>(form.errors());
        due.filter(today::isAfter)
                .ifPresent(_ -> errors.add(new FieldError("due", "Cette date est passée : donnez-en une à venir.")));
        if (year > today.getYear()) {
            errors.add(new FieldError("year", "Cette année n’a pas commencé."));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, Set.of(), errors, "");
        }
        if (!Confirmed.by(sent)) {
            return Confirmed.first(EvaluationLookup.base(inside) + "/collecte");
        }
        transaction.executeWithoutResult(_ -> ask(inside.contract(), year, today, due.orElseThrow()));
        ChangeNote.leave(Integer.toString(year));
        return back(inside, ContractDone.ASKED);
    }

    /** Each keeper once a year; asked again they have another date and no second letter. */
    private void ask(CityContract contract, int year, LocalDate today, LocalDate due) {
        var sources = progress.sources(contract);
        outbox.planOnce(keepers.of(contract.id()).stream()
                .filter(one -> sources.contains(one.source()))
                .map(one -> new Intention(
                        CollectionLetters.ASKED, keepers.ask(one, year, today, due), List.of(), one.email()))
                .toList());
    }

    private static View back(Inside inside, ContractDone done) {
        return done.redirect(EvaluationLookup.base(inside) + "/collecte");
    }
}
