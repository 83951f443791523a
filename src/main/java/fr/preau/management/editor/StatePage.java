package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.edition.Duplication;
import fr.preau.cycle.page.Embeds;
import fr.preau.cycle.page.PreviewLinks;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.platform.French;
import fr.preau.platform.Happened.Undo;
import fr.preau.platform.Settings;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page that says who sees a cycle, and the questions that are asked there. */
@Component
class StatePage {

    private static final Set<Done> UNDONE_BY_PUBLISHING = EnumSet.of(Done.HIDDEN, Done.ARCHIVED);

    private final PreviewLinks links;
    private final Embeds embeds;
    private final Duplication duplication;
    private final Settings settings;
    private final BackOfficeLayout layout;

    StatePage(PreviewLinks links, Embeds embeds, Duplication duplication, Settings settings, BackOfficeLayout layout) {
        this.links = links;
        this.embeds = embeds;
        this.duplication = duplication;
        this.settings = settings;
        this.layout = layout;
    }

    static String address(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/etat";
    }

    View ask(HttpStatus status, String title, GestureView question) {
        return layout.page(status, BackOfficeLayout.Section.CYCLES, title, "gesture", question, Optional.empty());
    }

    /** @param hour at which it becomes public, as it was typed */
    View show(HttpStatus status, Cycle cycle, String hour, Optional<String> error, Optional<Done> done) {
        var view = new StateView(
                cycle.slug(),
                cycle.state(),
                meaning(cycle),
                cycle.publishAt().isPresent(),
                hour,
                error,
                links.of(cycle).map(path -> settings.url() + path),
                Optional.of(cycle).filter(Cycle::published).map(embeds::frame),
                duplication.left());
        var undo = done.filter(one -> cycle.state() != State.PUBLISHED && UNDONE_BY_PUBLISHING.contains(one))
                .map(_ -> new Undo(
                        address(cycle),
                        Map.of("to", State.PUBLISHED.name(), Confirmed.FIELD, "yes"),
                        "Publier de nouveau"));
        return layout.page(
                status,
                BackOfficeLayout.Section.CYCLES,
                "Publication",
                "editor/state",
                view,
                new BackOfficeLayout.Told(done, undo));
    }

    private String meaning(Cycle cycle) {
        return switch (cycle.state()) {
            case DRAFT ->
                cycle.publishAt()
                        .map(at -> "Seule l’équipe la voit ; elle deviendra publique le %s."
                                .formatted(French.moment(LocalDateTime.ofInstant(at, settings.zone()))))
                        .orElse("Seule l’équipe la voit.");
            case PUBLISHED -> "Tout le monde la voit.";
            case CANCELLED -> "Tout le monde la voit ; elle dit qu’aucune journée n’aura lieu.";
            case ARCHIVED -> "Elle n’est plus dans les listes ; qui connaît son adresse la lit encore.";
        };
    }
}
