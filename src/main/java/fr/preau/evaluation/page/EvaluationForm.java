package fr.preau.evaluation.page;

import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.Frame.Criterion;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.IndicatorKind;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.BySex;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.rules.MeasureTable;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Reads the forms of frames and measures; what is wrong is gathered at its field. */
@NamedInterface("intake")
public final class EvaluationForm {

    /** In characters, of a text. */
    public static final int LONGEST = 2_000;

    private static final int LOWEST_THRESHOLD = 5;
    private static final int HIGHEST_THRESHOLD = 100;
    private static final String NUMBER = "\\d{1,12}([.,]\\d{1,2})?";

    private final Map<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    public EvaluationForm(Map<String, String> sent) {
        this.sent = sent;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private String raw(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    public String optional(String field) {
        var text = raw(field);
        if (text.length() > LONGEST) {
            wrong(field, "Écrivez 2 000 caractères au plus.");
        }
        return text;
    }

    public String text(String field, String message) {
        var text = optional(field);
        if (text.isEmpty()) {
            wrong(field, message);
        }
        return text;
    }

    public int year(String field) {
        var text = raw(field);
        if (text.matches("20\\d\\d")) {
            return Integer.parseInt(text);
        }
        wrong(field, "Donnez l’année en quatre chiffres, comme 2023.");
        return 0;
    }

    public Optional<LocalDate> day(String field) {
        var day = TypedDay.of(raw(field)).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        if (day.isEmpty()) {
            wrong(field, "Donnez une date, comme 20/03/2025.");
        }
        return day;
    }

    /** Blanks and a comma are fine. */
    public Optional<BigDecimal> number(String field) {
        var text = raw(field).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches(NUMBER)) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        wrong(field, "Donnez un nombre, comme 1 234 ou 12,5 : sans signe ni « % », avec deux décimales au plus.");
        return Optional.empty();
    }

    Indicator indicator(long contract, Criterion criterion) {
        var name = text("name", "Donnez le nom de l’indicateur.");
        var unit = text("unit", "Dites ce qui est compté, comme « personnes ».");
        var source = text("source", "Dites d’où viennent les chiffres.");
        var aggregation = Aggregation.named(raw("aggregation")).orElse(Aggregation.NONE);
        var sexes = sent.containsKey("sexes");
        if (sexes && !aggregation.adds()) {
            wrong("sexes", "Une valeur qui ne s’additionne jamais ne se partage pas entre femmes et hommes.");
        }
        return new Indicator(
                0,
                contract,
                criterion.id(),
                name,
                IndicatorKind.named(raw("kind")).orElse(IndicatorKind.OUTPUT),
                unit,
                aggregation,
                sexes && aggregation.adds(),
                source,
                optional("limits"),
                threshold(),
                number("target"),
                false);
    }

    /** The same rewritten: once something was measured, its threshold hides no less than before. */
    Indicator rewritten(Indicator known, boolean measured) {
        var wanted = indicator(known.contractId(), new Criterion(known.criterionId(), "", List.of()));
        if (measured && wanted.threshold() < known.threshold() && errors.isEmpty()) {
            wrong(
                    "threshold",
                    "Des mesures ont été données sous le seuil de %d : il peut monter, pas descendre."
                            .formatted(known.threshold()));
        }
        return wanted;
    }

    /** None, or five at least: a person is not hidden among fewer. */
    private int threshold() {
        var text = raw("threshold");
        var number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        if (number == 0 || number >= LOWEST_THRESHOLD && number <= HIGHEST_THRESHOLD) {
            return number;
        }
        wrong("threshold", "Donnez un nombre entre 5 et 100, ou 0 si rien n’est à cacher.");
        return 0;
    }

    /** What was measured; none if something is wrong, which the errors say. */
    public Optional<MeasureLine> line(Indicator indicator) {
        var ratio = indicator.aggregation() == Aggregation.RATIO;
        var before = errors.size();
        var count = number("numerator");
        if (count.isEmpty() && errors.size() == before) {
            wrong("numerator", "Donnez le nombre.");
        }
        var below = ratio ? number("denominator") : Optional.<BigDecimal>empty();
        if (ratio && below.filter(all -> all.signum() > 0).isEmpty()) {
            wrong("denominator", "Donnez sur combien : une part ne s’enregistre jamais seule.");
        }
        var sexes = indicator.bySex() ? sexes(ratio) : Optional.<BySex>empty();
        if (errors.size() > before) {
            return Optional.empty();
        }
        var line = new MeasureLine(new Parts(count.orElseThrow(), below), sexes);
        MeasureTable.fault(line).ifPresent(message -> wrong("numerator", message));
        if (above(line.all())
                || sexes.filter(one -> above(one.women()) || above(one.men()) || above(one.unknown()))
                        .isPresent()) {
            wrong("numerator", "Une part ne dépasse pas son total : le premier nombre est plus grand que le second.");
        }
        return errors.size() > before ? Optional.empty() : Optional.of(line);
    }

    private static boolean above(Parts parts) {
        return parts.denominator()
                .filter(all -> parts.numerator().compareTo(all) > 0)
                .isPresent();
    }

    /** All or none; what is not known is nobody where it is left empty beside the others. */
    private Optional<BySex> sexes(boolean ratio) {
        if (raw("women").isEmpty() && raw("men").isEmpty() && raw("unknown").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BySex(
                sex("women", "womenOf", ratio), sex("men", "menOf", ratio), sex("unknown", "unknownOf", ratio)));
    }

    private Parts sex(String field, String below, boolean ratio) {
        var optional = field.equals("unknown");
        return new Parts(given(field, optional), ratio ? Optional.of(given(below, optional)) : Optional.empty());
    }

    private BigDecimal given(String field, boolean optional) {
        var before = errors.size();
        var given = number(field);
        if (given.isEmpty() && !optional && errors.size() == before) {
            wrong(
                    field,
                    field.endsWith("Of")
                            ? "Donnez aussi sur combien de femmes et sur combien d’hommes, ou ni les unes ni les autres."
                            : "Donnez les femmes et les hommes, ou aucun des deux.");
        }
        return given.orElse(BigDecimal.ZERO);
    }
}
