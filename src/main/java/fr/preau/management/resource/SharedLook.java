package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.resource.SharedView.Invited;
import fr.preau.management.resource.SharedView.Link;
import fr.preau.management.resource.SharedView.Place;
import fr.preau.management.resource.SharedView.Row;
import fr.preau.management.resource.SharedView.Synthesis;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.resource.Consent;
import fr.preau.resource.LinkAnswers;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLink;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.testimony.Testimonies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** How a cycle's resources look to organisers. */
@Component
class SharedLook {

    private final Resources resources;
    private final SpeakerLinks links;
    private final Testimonies testimonies;
    private final LinkAnswers answers;
    private final BackOfficeLayout layout;

    SharedLook(
            Resources resources,
            SpeakerLinks links,
            Testimonies testimonies,
            LinkAnswers answers,
            BackOfficeLayout layout) {
        this.resources = resources;
        this.links = links;
        this.testimonies = testimonies;
        this.answers = answers;
        this.layout = layout;
    }

    View refused(Cycle cycle, Invited invited, Synthesis synthesis, List<FieldError> errors) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, of(cycle, invited, synthesis, errors), Optional.empty());
    }

    View page(HttpStatus status, SharedView view, Optional<Done> done) {
        return layout.page(
                status,
                Section.CYCLES,
                (view.errors().isEmpty() ? "" : "Erreur : ") + "Ressources, " + view.cycleTitle(),
                "resource/shared",
                view,
                done);
    }

    SharedView of(Cycle cycle, Invited invited, Synthesis synthesis, List<FieldError> errors) {
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        var made = links.ofDays(days);
        var standings = answers.ofCycle(cycle.id());
        return new SharedView(
                cycle.slug(),
                cycle.title(),
                cycle.days().stream().flatMap(SharedLook::places).toList(),
                made.stream()
                        .map(link -> new Link(
                                link.id(),
                                link.speaker(),
                                link.email(),
                                about(cycle, link.day(), link.sequence()),
                                links.url(link),
                                link.open(),
                                standing(link)))
                        .toList(),
                made.stream().filter(SpeakerLink::answered).count(),
                resources.ofCycle(cycle.id()).stream()
                        .map(one -> row(cycle, one, Optional.ofNullable(standings.get(one.id()))))
                        .toList(),
                testimonies.ofCycle(cycle.id()),
                invited,
                synthesis,
                errors);
    }

    private static Stream<Place> places(Cycle.Day day) {
        var date = French.date(day.content().date());
        return ChosenPlace.all(day)
                .map(one -> new Place(
                        one.value(), date + ", " + (one.sequence().isEmpty() ? "toute la journée" : one.sequence())));
    }

    /** What a speaker said and gave so far, in words. */
    private static String standing(SpeakerLink link) {
        if (link.consent() == Consent.REFUSED) {
            return "Ne publie rien";
        }
        var given = link.given() == 0
                ? link.email().isEmpty() || link.consent() != Consent.UNSAID ? "Rien encore" : "Sans réponse"
                : "A donné " + French.count(link.given(), "ressource", "ressources");
        return switch (link.consent()) {
            case NAMED -> given + ", accord avec son nom";
            case UNNAMED -> given + ", accord sans son nom";
            case UNSAID, REFUSED -> given;
        };
    }

    private static String about(Cycle cycle, long day, String sequence) {
        var date = cycle.day(day).map(one -> French.date(one.content().date())).orElse("");
        return sequence.isEmpty() ? date : date + ", " + sequence;
    }

    private static Row row(Cycle cycle, Resource one, Optional<LinkAnswers.Standing> standing) {
        var content = one.content();
        return new Row(
                one.id(),
                content.title(),
                content.authors(),
                String.join(", ", content.themes()),
                content.departments().stream().map(Departments::label).collect(Collectors.joining(", ")),
                content.file()
                        .map(file -> content.kind().label() + ", " + file.format()
                                + (content.unread() ? ", sans aperçu (vérifiez qu’il s’ouvre)" : ""))
                        .orElse(content.kind().label()),
                content.date(),
                about(cycle, content.day().orElse(0L), content.sequence()),
                !one.approved() ? "À relire" : one.shown() ? "Publique" : "Acceptée, cachée jusqu’à la fin",
                content.kind() == ResourceKind.SYNTHESIS,
                one.approved(),
                one.shown(),
                one.opened(),
                ApprovalForm.mark(one),
                List.of(),
                standing.filter(at -> at.since().isEmpty())
                        .map(at -> "Adresse vérifiée le " + French.date(at.on()))
                        .orElse(""),
                standing.flatMap(at -> at.since()
                                .map(since -> "Son adresse ne répond plus depuis le " + French.date(since) + " : "
                                        + at.fault() + ". Cherchez la nouvelle, ou retirez cette ressource du site."))
                        .orElse(""));
    }
}
