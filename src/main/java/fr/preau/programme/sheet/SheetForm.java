package fr.preau.programme.sheet;

import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedLine;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.ActionSheet.Audience;
import fr.preau.programme.ActionSheet.Text;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.Continuity;
import fr.preau.programme.rules.Budget;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.Siret;
import fr.preau.programme.sheet.Sheets.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form of a sheet as typed, whoever fills it, and what is to be put right in it. */
public final class SheetForm {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5_000;

    private final MultiValueMap<String, String> typed;
    private final List<FieldError> errors = new ArrayList<>();

    private SheetForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public static SheetForm of(MultiValueMap<String, String> typed) {
        return new SheetForm(typed);
    }

    /** As it is known, ready to be changed. */
    public static SheetForm of(ActionSheet sheet) {
        var values = new LinkedMultiValueMap<String, String>();
        var text = sheet.text();
        Map.of(
                        "title", text.title(),
                        "carrier", text.carrier(),
                        "kind", text.kind().name(),
                        "siret", text.siret(),
                        "rna", text.rna(),
                        "email", text.email(),
                        "objective", text.objective(),
                        "method", text.method(),
                        "results", text.results(),
                        "followUp", text.followUp())
                .forEach(values::add);
        values.add("theme", sheet.themeId().map(String::valueOf).orElse(""));
        values.add("continuity", sheet.continuity().name());
        sheet.neighbourhoods().forEach(code -> values.add("place", code));
        values.add("women", sheet.audience().women().map(String::valueOf).orElse(""));
        values.add("men", sheet.audience().men().map(String::valueOf).orElse(""));
        values.add("unknown", sheet.audience().unknown().map(String::valueOf).orElse(""));
        values.add("cost", Euros.figures(sheet.cost()));
        values.add("commitment", Boolean.toString(sheet.republicanCommitment()));
        sheet.budget().forEach((account, cents) -> values.add("b" + account, Euros.figures(cents)));
        return new SheetForm(values);
    }

    /** What stands in that field. */
    public String value(String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("");
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** What the readable amounts of that side add up to, in words; empty where there are none. */
    public String sum(char side) {
        var cents = Budget.accounts().keySet().stream()
                .filter(account -> account.charAt(0) == side)
                .map(account -> Euros.read(value("b" + account)))
                .mapToLong(read -> read instanceof Euros.Reading.Good(var good) ? good : 0)
                .sum();
        return cents == 0 || side == '8' ? "" : Euros.words(cents);
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<String> error(String field) {
        return FieldError.message(errors, field);
    }

    /** Adds what was found wrong elsewhere. */
    public SheetForm wrong(List<FieldError> faults) {
        errors.addAll(faults);
        return this;
    }

    /**
     * What it says; none if anything is wrong with it.
     *
     * @param whole whether it is being submitted: a draft may lack what a submission may not
     */
    public Optional<Content> read(CityContract contract, boolean whole) {
        errors.clear();
        var title = line("title", true, "Donnez l’intitulé de l’action.");
        var carrier = line("carrier", true, "Donnez l’organisation qui porte l’action.");
        var kind = CarrierKind.named(value("kind"));
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez le type de porteur."));
        }
        var email = line("email", false, "");
        if (!email.isEmpty()) {
            TypedAddress.fault("email", email, value("emailSeen")).ifPresent(errors::add);
        }
        var siret = siret();
        var theme = theme(contract);
        var places = places(contract);
        var audience = new Audience(count("women"), count("men"), count("unknown"));
        var budget = budget();
        var cost = cost(budget);
        var commitment = has("commitment", "true");
        if (whole) {
            if (errors.stream().noneMatch(error -> error.field().matches("b\\d\\d"))) {
                errors.addAll(Budget.faults(budget));
            }
            if (theme.isEmpty()) {
                errors.add(new FieldError("theme", "Choisissez le thème principal."));
            }
            if (places.isEmpty()) {
                errors.add(new FieldError("place", "Choisissez au moins un quartier."));
            }
            if (kind.filter(one -> one == CarrierKind.ASSOCIATION).isPresent() && !commitment) {
                errors.add(new FieldError(
                        "commitment", "Une association souscrit le contrat d’engagement républicain pour déposer."));
            }
        }
        var text = new Text(
                title,
                carrier,
                kind.orElse(CarrierKind.OTHER),
                siret,
                line("rna", false, ""),
                email.isEmpty() ? "" : EmailAddress.bare(email),
                text("objective"),
                text("method"),
                text("results"),
                text("followUp"));
        var continuity = Arrays.stream(Continuity.values())
                .filter(one -> one.name().equals(value("continuity")))
                .findFirst()
                .orElse(Continuity.NEW);
        return errors.isEmpty()
                ? Optional.of(new Content(text, theme, continuity, places, audience, cost, budget, commitment))
                : Optional.empty();
    }

    private String line(String field, boolean required, String message) {
        var text = TypedLine.of(value(field));
        if (text.isEmpty() && required) {
            errors.add(new FieldError(field, message));
        }
        if (text.length() > LONGEST_LINE) {
            errors.add(new FieldError(field, "Raccourcissez : 300 caractères au plus."));
        }
        return text;
    }

    private String text(String field) {
        var text = value(field).replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "").strip();
        if (text.length() > LONGEST_TEXT) {
            errors.add(new FieldError(field, "Raccourcissez : 5 000 caractères au plus."));
        }
        return text;
    }

    private String siret() {
        if (value("siret").isBlank()) {
            return "";
        }
        var read = value("siret").length() > 40 ? Optional.<String>empty() : Siret.read(value("siret"));
        if (read.isEmpty()) {
            errors.add(new FieldError(
                    "siret", "Ce n’est pas un SIRET : il a 14 chiffres, et sa clé ne correspond pas. Recopiez-le."));
        }
        return read.orElse("");
    }

    private Optional<Long> theme(CityContract contract) {
        if (value("theme").isEmpty()) {
            return Optional.empty();
        }
        var known = contract.themes().stream()
                .filter(theme -> Long.toString(theme.id()).equals(value("theme")))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("theme", "Ce thème n’est pas de ce contrat : choisissez-en un de la liste."));
        }
        return known.map(CityContract.Theme::id);
    }

    private List<String> places(CityContract contract) {
        var known = contract.neighbourhoods().stream()
                .map(CityContract.Neighbourhood::code)
                .toList();
        var chosen = typed.getOrDefault("place", List.of()).stream().distinct().toList();
        if (!known.containsAll(chosen)) {
            errors.add(new FieldError("place", "Un de ces quartiers n’est pas de ce contrat."));
        }
        return chosen.stream().filter(known::contains).toList();
    }

    private Optional<Integer> count(String field) {
        var typedText = value(field).strip();
        if (typedText.isEmpty()) {
            return Optional.empty();
        }
        if (!typedText.matches("\\d{1,6}")) {
            errors.add(new FieldError(field, "Donnez un nombre de personnes, ou laissez vide."));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typedText));
    }

    private Map<String, Long> budget() {
        var lines = new HashMap<String, Long>();
        Budget.accounts()
                .keySet()
                .forEach(account -> amount("b" + account).ifPresent(cents -> lines.put(account, cents)));
        lines.values().removeIf(cents -> cents == 0);
        return lines;
    }

    /** The charges of a written budget are the cost; without one it is typed. */
    private Optional<Long> cost(Map<String, Long> budget) {
        var charges = Budget.sum(budget, '6');
        var written = amount("cost");
        if (charges > Euros.MOST) {
            errors.add(new FieldError("b60", "Les charges dépassent un milliard d’euros : vérifiez-les."));
        }
        return charges > 0 ? Optional.of(charges) : written;
    }

    private Optional<Long> amount(String field) {
        return switch (Euros.read(value(field))) {
            case Euros.Reading.Good(var cents) -> Optional.of(cents);
            case Euros.Reading.Nothing _ -> Optional.empty();
            case Euros.Reading.Wrong(var why) -> {
                errors.add(new FieldError(field, why));
                yield Optional.empty();
            }
        };
    }
}
