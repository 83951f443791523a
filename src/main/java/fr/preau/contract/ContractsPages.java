package fr.preau.contract;

import fr.preau.contract.ContractViews.ContractsView;
import fr.preau.contract.ContractViews.OpeningView;
import fr.preau.contract.Contracts.Opening;
import fr.preau.management.BackOfficeLayout;
import fr.preau.platform.FieldError;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The contracts of whoever is signed in, and opening one. */
@Controller
@RequestMapping("/contrats")
class ContractsPages {

    private static final int LONGEST = 200;

    private final Contracts contracts;
    private final ContractLayout layout;

    ContractsPages(Contracts contracts, ContractLayout layout) {
        this.contracts = contracts;
        this.layout = layout;
    }

    @GetMapping
    View list() {
        var account = BackOfficeLayout.account();
        return layout.page(
                HttpStatus.OK,
                "Contrats de ville",
                "contract/contracts",
                new ContractsView(contracts.of(account), AccessRules.opens(account.role(), "/contrats/nouveau")));
    }

    @GetMapping("/nouveau")
    View ask() {
        return form(HttpStatus.OK, new OpeningView("", "", "", "", "2024", "2030", "", List.of()));
    }

    @PostMapping("/nouveau")
    @Journaled(AuditAction.CONTRACT_OPENED)
    View open(
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String coPilots,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String continues) {
        var errors = new ArrayList<FieldError>();
        required(errors, "name", name, "Donnez le nom du contrat.");
        required(errors, "lead", lead, "Donnez la collectivité qui porte le contrat.");
        if (slug.length() > 80 || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.equals("nouveau")) {
            errors.add(new FieldError(
                    "slug", "Écrivez l’adresse en minuscules sans accents, avec des tirets : « val-d-orme-2024 »."));
        }
        var from = year(first);
        var to = year(last);
        if (from.isEmpty()) {
            errors.add(new FieldError("first", "Donnez une année entre 2000 et 2100."));
        }
        if (to.isEmpty() || from.isPresent() && (to.get() < from.get() || to.get() > from.get() + 15)) {
            errors.add(new FieldError("last", "Donnez une année qui suit la première, de quinze ans au plus."));
        }
        if (errors.isEmpty()) {
            var opened = contracts.open(
                    new Opening(
                            slug,
                            name.strip(),
                            lead.strip(),
                            coPilots.strip(),
                            from.orElseThrow(),
                            to.orElseThrow(),
                            continues.strip()),
                    BackOfficeLayout.account());
            if (opened.isPresent()) {
                AuditContext.here().note(name.strip());
                return ContractDone.OPENED.redirect("/contrats/" + slug);
            }
            errors.add(new FieldError("slug", "Cette adresse est déjà prise : choisissez-en une autre."));
        }
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new OpeningView(slug, name, lead, coPilots, first, last, continues, errors));
    }

    private static void required(List<FieldError> errors, String field, String typed, String message) {
        if (typed.isBlank()) {
            errors.add(new FieldError(field, message));
        } else if (typed.length() > LONGEST) {
            errors.add(new FieldError(field, "Raccourcissez : 200 caractères au plus."));
        }
    }

    private static Optional<Integer> year(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("20\\d\\d|2100"))
                .map(Integer::parseInt);
    }

    private View form(HttpStatus status, OpeningView view) {
        return layout.page(status, "Ouvrir un contrat de ville", "contract/opening", view);
    }
}
