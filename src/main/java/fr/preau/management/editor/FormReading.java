package fr.preau.management.editor;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.version.Edit;
import fr.preau.management.editor.CycleForm.DayForm;
import fr.preau.management.editor.CycleForm.SectionForm;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the editor's form: either all of it is good, or every error is told at its field. */
final class FormReading {

    private final CycleForm form;
    private final ZoneId zone;
    private final Errors errors = new Errors();

    private FormReading(CycleForm form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
    }

    /** What a form turned out to be. */
    sealed interface Read {
        record Good(Edit edit) implements Read {}

        /** In the order of the form's fields. */
        record Wrong(List<FieldError> errors) implements Read {}
    }

    /**
     * Reads that form.
     *
     * @param base the document of the state that the form was opened on; empty for a new cycle
     * @param zone the town's, in which an hour may not exist on the night of a clock change
     */
    static Read of(CycleForm form, Optional<String> base, ZoneId zone) {
        return new FormReading(form, zone).read(base);
    }

    private Read read(Optional<String> base) {
        var title = errors.line("title", form.title());
        if (title.isEmpty()) {
            errors.add("title", "Donnez un titre au cycle.");
        }
        var slug = slug(title);
        var place = errors.line("place", form.place());
        var lead = errors.text("lead", form.lead());
        var announcement = errors.text("announcement", form.announcement());
        var window = window();
        var sections = sections();
        var programme = errors.text("programme", form.programme());
        var numbers = new HashMap<LocalDate, Long>();
        var days = days(numbers);
        var closing = errors.text("closing", form.closing());
        if (!errors.none()) {
            return new Read.Wrong(errors.all());
        }
        return new Read.Good(new Edit(
                Normal.content(new CycleContent(
                        title, slug, place, lead, announcement, window, sections, programme, days, closing)),
                numbers,
                base));
    }

    private String slug(String title) {
        var slug = form.slug().strip();
        if (slug.isEmpty()) {
            return CycleDocument.address(title);
        }
        if (!CycleDocument.isAddress(slug)) {
            errors.add(
                    "slug",
                    "Écrivez l’adresse en minuscules sans accent, chiffres et tirets, 200 caractères au plus : par exemple cycle-2025.");
        }
        return slug;
    }

    private RegistrationWindow window() {
        var opens = moment("opens", form.opens());
        var closes = moment("closes", form.closes());
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            errors.add("closes", "La clôture doit venir après l’ouverture des inscriptions.");
        }
        return new RegistrationWindow(opens, closes);
    }

    private Optional<LocalDateTime> moment(String field, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var moment = Typed.moment(typed);
        if (moment.isEmpty()) {
            errors.add(field, "Écrivez une date et une heure, par exemple 03/06/2024 9h00, ou laissez vide.");
        }
        moment.filter(at -> zone.getRules().getValidOffsets(at).isEmpty())
                .ifPresent(at -> errors.add(
                        field,
                        "Le %s n’existe pas, l’horloge avance cette nuit-là : choisissez une autre heure."
                                .formatted(French.moment(at))));
        return moment;
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var rank = 0; rank < form.sections().size(); rank++) {
            var section = form.sections().get(rank);
            if (!section.removed()) {
                sections.add(section("section-" + rank, section));
            }
        }
        return sections;
    }

    private Section section(String row, SectionForm section) {
        return new Section(
                errors.choice(row + "-kind", section.kind(), Section.Kind.class).orElse(Section.Kind.OTHER),
                errors.line(row + "-heading", section.heading()),
                errors.text(row + "-text", section.text()));
    }

    private List<DayContent> days(Map<LocalDate, Long> numbers) {
        var days = new ArrayList<DayContent>();
        for (var rank = 0; rank < form.days().size(); rank++) {
            var day = form.days().get(rank);
            if (!day.removed()) {
                day("day-" + rank, day, days, numbers);
            }
        }
        if (form.days().stream().allMatch(DayForm::removed)) {
            errors.add("days", "Un cycle a au moins une journée : ajoutez-en une.");
        }
        return days;
    }

    private void day(String row, DayForm day, List<DayContent> days, Map<LocalDate, Long> numbers) {
        var date = Typed.date(day.date());
        if (date.isEmpty()) {
            errors.add(row + "-date", "Donnez la date de cette journée, par exemple 24/09/2024.");
        } else if (days.stream().anyMatch(other -> other.date().equals(date.get()))) {
            errors.add(
                    row + "-date",
                    "Le %s a déjà sa journée plus haut : choisissez une autre date.".formatted(French.day(date.get())));
        }
        var title = errors.line(row + "-title", day.title());
        var place = errors.line(row + "-place", day.place());
        var access = errors.line(row + "-access", day.access());
        var transport = errors.line(row + "-transport", day.transport());
        var capacity = Typed.seats(day.capacity());
        if (capacity.isEmpty()) {
            errors.add(row + "-capacity", "Donnez le nombre de places, entre 0 et 999 999.");
        }
        var status = errors.choice(row + "-status", day.status(), DayContent.Status.class);
        var reason = errors.line(row + "-reason", day.reason());
        if (!reason.isEmpty()
                && status.filter(one -> one != DayContent.Status.CANCELLED).isPresent()) {
            errors.add(
                    row + "-reason",
                    "Le motif est celui d’une annulation : choisissez l’état « Annulée », ou videz ce champ.");
        }
        var introduction = errors.text(row + "-introduction", day.introduction());
        var sequences = new ArrayList<SequenceContent>();
        for (var rank = 0; rank < day.sequences().size(); rank++) {
            if (!day.sequences().get(rank).removed()) {
                SequenceReading.of(row + "-sequence-" + rank, day.sequences().get(rank), errors)
                        .ifPresent(sequences::add);
            }
        }
        date.ifPresent(at -> {
            days.add(new DayContent(
                    at,
                    title,
                    Optional.of(place).filter(text -> !text.isEmpty()),
                    access,
                    transport,
                    capacity,
                    status.orElse(DayContent.Status.PLANNED),
                    reason,
                    introduction,
                    sequences));
            number(day).ifPresent(id -> numbers.put(at, id));
        });
    }

    private static Optional<Long> number(DayForm day) {
        return Optional.of(day.id()).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** What is wrong, in the order in which it was found; the first error of a field is the one to tell. */
    static final class Errors {

        private static final int LONGEST_LINE = 1_000;
        private static final int LONGEST_TEXT = 100_000;

        private final List<FieldError> found = new ArrayList<>();

        void add(String field, String message) {
            if (found.stream().noneMatch(error -> error.field().equals(field))) {
                found.add(new FieldError(field, message));
            }
        }

        boolean none() {
            return found.isEmpty();
        }

        List<FieldError> all() {
            return List.copyOf(found);
        }

        String line(String field, String typed) {
            return bounded(field, Normal.line(typed), LONGEST_LINE);
        }

        String text(String field, String typed) {
            return bounded(field, Normal.markdown(typed), LONGEST_TEXT);
        }

        private String bounded(String field, String text, int longest) {
            if (text.length() > longest) {
                add(field, "Raccourcissez ce texte : %d caractères au plus.".formatted(longest));
            }
            return text;
        }

        <E extends Enum<E>> Optional<E> choice(String field, String typed, Class<E> type) {
            var chosen = Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(typed))
                    .findFirst();
            if (chosen.isEmpty()) {
                add(field, "Choisissez dans la liste.");
            }
            return chosen;
        }
    }
}
