package fr.preau.contract;

import fr.preau.contract.CityContract.ContractRules;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.ContractViews.ContractSettingsView;
import fr.preau.contract.ContractViews.FundersView;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Themes, neighbourhoods, rules and funders of a contract. */
@Controller
@RequestMapping("/contrats/{slug}")
class ContractSettingsPages {

    private static final int LONGEST = 200;

    private final Contracts contracts;
    private final Funders funders;
    private final ContractLayout layout;
    private final SeenBefore before;

    ContractSettingsPages(Contracts contracts, Funders funders, ContractLayout layout, SeenBefore before) {
        this.contracts = contracts;
        this.funders = funders;
        this.layout = layout;
        this.before = before;
    }

    @GetMapping("/reglages")
    View settings(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return form(HttpStatus.OK, ContractSettingsView.of(inside.contract(), inside.role()), fait);
    }

    @PostMapping("/reglages")
    @Noted("Réglages du contrat changés")
    View settle(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(defaultValue = "") String themes,
            @RequestParam(defaultValue = "") String neighbourhoods,
            @RequestParam(defaultValue = "") String controller,
            @RequestParam(defaultValue = "") String legal,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean see,
            @RequestParam(defaultValue = "false") boolean report,
            @RequestParam(defaultValue = "false") boolean shown,
            @RequestParam(name = SeenBefore.FIELD, defaultValue = "") String seen) {
        var contract = inside.contract();
        var errors = new ArrayList<FieldError>();
        var wantedThemes = lines(
                themes,
                "(?:[1-9]|10)",
                "themes",
                "La ligne « %s » ne se lit pas : écrivez le numéro de l’objectif, un point-virgule, puis le thème.",
                errors);
        var places = lines(
                neighbourhoods,
                "Q[NP][0-9A-Z]{6,7}",
                "neighbourhoods",
                "La ligne « %s » ne se lit pas : écrivez le code du quartier (QN ou QP), un point-virgule, puis son nom.",
                errors);
        if (controller.isBlank() || controller.length() > LONGEST) {
            errors.add(new FieldError("controller", "Donnez le responsable du traitement, en 200 caractères au plus."));
        }
        if (!share.strip().matches("[1-9][0-9]?|100")) {
            errors.add(new FieldError("share", "Donnez un nombre entre 1 et 100."));
        }
        var typed = new ContractSettingsView(
                contract,
                inside.role(),
                themes,
                neighbourhoods,
                controller,
                legal,
                share,
                late,
                see,
                report,
                shown,
                LawObjective.all(),
                seen,
                errors);
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, typed, "");
        }
        var saved = before.write(contract.id(), seen, () -> known(contract), () -> {
            wantedThemes.forEach(
                    theme -> contracts.theme(contract.id(), theme.getLast(), Integer.parseInt(theme.getFirst())));
            places.forEach(place ->
                    contracts.neighbourhood(contract.id(), new Neighbourhood(place.getFirst(), place.getLast())));
            contracts.settle(
                    contract.id(),
                    controller.strip(),
                    legal.strip(),
                    new ContractRules(late, Integer.parseInt(share.strip()), see, report, shown));
        });
        return saved
                ? ContractDone.SETTLED.redirect(contract.address() + "/reglages")
                : form(HttpStatus.CONFLICT, typed.overtaken(known(contract)), "");
    }

    private CityContract known(CityContract contract) {
        return contracts.withId(contract.id()).orElseThrow();
    }

    /** A theme or a neighbourhood on a line of its own: « 3 ; Emploi », « QN06940I ; Les Plantées ». */
    private static List<List<String>> lines(
            String typed, String key, String field, String message, List<FieldError> errors) {
        var read = new ArrayList<List<String>>();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(500)
                .forEach(line -> {
                    var parts = line.split(";", 2);
                    var name = parts.length == 2 ? parts[1].strip() : "";
                    if (parts[0].strip().matches(key) && !name.isEmpty() && name.length() <= LONGEST) {
                        read.add(List.of(parts[0].strip(), name));
                    } else {
                        errors.add(new FieldError(
                                field, message.formatted(line.substring(0, Math.min(60, line.length())))));
                    }
                });
        return read;
    }

    private View form(HttpStatus status, ContractSettingsView view, String fait) {
        return layout.page(status, "Réglages du contrat", "contract/settings", view, ContractDone.of(fait));
    }

    @GetMapping("/financeurs")
    View funders(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return funders(HttpStatus.OK, inside, "", "", "", List.of(), fait);
    }

    private View funders(
            HttpStatus status,
            Inside inside,
            String name,
            String email,
            String seen,
            List<FieldError> errors,
            String fait) {
        var known = funders.of(inside.contract().id());
        return layout.page(
                status,
                "Financeurs du contrat",
                "contract/funders",
                new FundersView(
                        inside.contract(),
                        inside.role(),
                        known,
                        name,
                        email,
                        seen.isEmpty() ? SeenBefore.of(addresses(known)) : seen,
                        errors),
                ContractDone.of(fait));
    }

    private static List<String> addresses(List<Funder> funders) {
        return funders.stream()
                .map(funder -> funder.name() + " " + funder.email())
                .toList();
    }

    /** The address of that funder that another one would replace; empty if none is lost. */
    private String loses(long contract, String name, String email) {
        return funders.of(contract).stream()
                .filter(funder -> funder.name().equals(name) && !email.isEmpty())
                .map(Funder::email)
                .filter(known -> !known.equals(email))
                .findFirst()
                .orElse("");
    }

    @PostMapping("/financeurs")
    @Noted("Financeur enregistré")
    View fund(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String emailSeen,
            @RequestParam(name = SeenBefore.FIELD, defaultValue = "") String seen) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez le nom du financeur, en 200 caractères au plus."));
        }
        if (!email.isBlank()) {
            TypedAddress.fault("email", email, emailSeen).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            return funders(HttpStatus.UNPROCESSABLE_CONTENT, inside, name, email, seen, errors, "");
        }
        var contract = inside.contract().id();
        var funder = name.strip();
        var address = email.isBlank() ? "" : EmailAddress.bare(email);
        if (!before.writeIf(
                contract,
                () -> seen.isEmpty()
                        || seen.equals(SeenBefore.of(addresses(funders.of(contract))))
                        || loses(contract, funder, address).isEmpty(),
                () -> funders.named(contract, funder, address))) {
            var told = SeenBefore.overtaken("email", loses(contract, funder, address));
            return funders(HttpStatus.CONFLICT, inside, name, email, "", told, "");
        }
        ChangeNote.leave(funder);
        return ContractDone.FUNDER.redirect(inside.contract().address() + "/financeurs");
    }
}
