package fr.preau.management.attendance;

import fr.preau.attendance.paper.BadgePaper;
import fr.preau.attendance.paper.Badges;
import fr.preau.attendance.paper.LabelSheet;
import fr.preau.cycle.Cycle;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Lookup;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Attachment;
import fr.preau.registration.Selection;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Badges of a cycle, of one of its days or of a view of its list, on sheets of labels. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class BadgesPages {

    /** More is printed day by day: a file of a thousand takes seconds, and a printer an hour. */
    private static final int MOST = 1_000;

    private final Lookup found;
    private final Badges badges;
    private final BadgePaper paper;
    private final BackOfficeLayout layout;

    BadgesPages(Lookup found, Badges badges, BadgePaper paper, BackOfficeLayout layout) {
        this.found = found;
        this.badges = badges;
        this.paper = paper;
        this.layout = layout;
    }

    /** What is asked for, as it was typed. */
    private record Asked(Cycle cycle, Selection selection, String format, String first) {

        static Asked of(Cycle cycle, MultiValueMap<String, String> query) {
            return new Asked(
                    cycle,
                    SelectionQuery.read(cycle.id(), query),
                    Optional.ofNullable(query.getFirst("format")).orElse(LabelSheet.TWO_BY_FOUR.name()),
                    Optional.ofNullable(query.getFirst("debut")).orElse("1").strip());
        }

        int label() {
            return first.matches("\\d{1,2}") ? Integer.parseInt(first) : 0;
        }
    }

    @GetMapping("/badges")
    View show(@PathVariable String slug, @RequestParam MultiValueMap<String, String> query) {
        var asked = Asked.of(found.cycle(slug), query);
        return page(
                HttpStatus.OK, asked, badges.of(asked.cycle, asked.selection).size(), List.of());
    }

    /** The file, or the page again with what is wrong. */
    @GetMapping("/badges.pdf")
    @Journaled(AuditAction.BADGES_TAKEN)
    Object print(@PathVariable String slug, @RequestParam MultiValueMap<String, String> query) {
        var asked = Asked.of(found.cycle(slug), query);
        var format = LabelSheet.of(asked.format);
        var wanted = badges.of(asked.cycle, asked.selection);
        var errors = errors(asked, format, wanted.size());
        if (format.isEmpty() || !errors.isEmpty()) {
            AuditContext.here().nothing();
            return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, wanted.size(), errors);
        }
        return Attachment.pdf(
                "badges-" + slug + ".pdf",
                paper.print("Badges – " + asked.cycle.title(), wanted, format.get(), asked.label()));
    }

    private static List<FieldError> errors(Asked asked, Optional<LabelSheet> format, int count) {
        var errors = new ArrayList<FieldError>();
        if (count == 0) {
            errors.add(new FieldError(
                    SelectionQuery.DAY, "Personne n’a de place avec ces filtres : choisissez une autre journée."));
        } else if (count > MOST) {
            errors.add(new FieldError(
                    SelectionQuery.DAY,
                    "%s d’un coup, c’est trop : imprimez-les journée par journée, 1 000 au plus."
                            .formatted(French.count(count, "badge", "badges"))));
        }
        if (format.isEmpty()) {
            errors.add(new FieldError("format", "Choisissez une planche d’étiquettes."));
        } else if (asked.label() < 1 || asked.label() > format.get().labels()) {
            errors.add(new FieldError(
                    "debut",
                    "Écrivez le numéro d’une étiquette de cette planche, de 1 à %d."
                            .formatted(format.get().labels())));
        }
        return errors;
    }

    private View page(HttpStatus status, Asked asked, int count, List<FieldError> errors) {
        var cycle = asked.cycle;
        var view = new BadgesView(
                cycle.slug(),
                count,
                SelectionQuery.fields(asked.selection).stream()
                        .filter(field -> !field.name().equals(SelectionQuery.DAY)
                                && !field.name().equals(SelectionQuery.CYCLE)
                                && !field.name().equals(SelectionQuery.STATE))
                        .toList(),
                cycle.days().stream()
                        .map(day -> new BadgesView.Day(day.id(), day.content().date()))
                        .toList(),
                asked.selection.days().size() == 1
                        ? Long.toString(asked.selection.days().iterator().next())
                        : "",
                asked.format,
                asked.first,
                errors);
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Badges",
                "badges",
                view,
                Optional.empty());
    }
}
