package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.management.resource.SharedView.Link;
import fr.preau.management.resource.SharedView.Place;
import fr.preau.management.resource.SharedView.Row;
import fr.preau.management.resource.SharedView.Synthesis;
import fr.preau.platform.Digest;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.testimony.Testimonies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a cycle's resources look to organisers. */
@Component
class SharedLook {

    private final Resources resources;
    private final SpeakerLinks links;
    private final Testimonies testimonies;

    SharedLook(Resources resources, SpeakerLinks links, Testimonies testimonies) {
        this.resources = resources;
        this.links = links;
        this.testimonies = testimonies;
    }

    SharedView of(Cycle cycle, String speaker, Synthesis synthesis, List<FieldError> errors) {
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        return new SharedView(
                cycle.slug(),
                cycle.title(),
                cycle.days().stream().flatMap(SharedLook::places).toList(),
                links.ofDays(days).stream()
                        .map(link -> new Link(
                                link.id(),
                                link.speaker(),
                                about(cycle, link.day(), link.sequence()),
                                links.url(link),
                                link.open()))
                        .toList(),
                resources.ofCycle(cycle.id()).stream()
                        .map(one -> row(cycle, one))
                        .toList(),
                testimonies.ofCycle(cycle.id()),
                speaker,
                synthesis,
                errors);
    }

    private static Stream<Place> places(Cycle.Day day) {
        return Stream.concat(
                Stream.of(
                        new Place(value(day.id(), ""), French.date(day.content().date()) + ", toute la journée")),
                day.content().sequences().stream()
                        .map(sequence -> new Place(
                                value(day.id(), sequence.title()),
                                French.date(day.content().date()) + ", " + sequence.title())));
    }

    static String value(long day, String sequence) {
        return sequence.isEmpty()
                ? Long.toString(day)
                : day + "-" + Digest.hex(sequence.getBytes(StandardCharsets.UTF_8), 6);
    }

    private static String about(Cycle cycle, long day, String sequence) {
        var date = cycle.day(day).map(one -> French.date(one.content().date())).orElse("");
        return sequence.isEmpty() ? date : date + ", " + sequence;
    }

    private static Row row(Cycle cycle, Resource one) {
        var content = one.content();
        return new Row(
                one.id(),
                content.title(),
                content.authors(),
                String.join(", ", content.themes()),
                content.departments().stream().map(Departments::label).collect(Collectors.joining(", ")),
                content.file()
                        .map(file -> content.kind().label() + ", " + file.format())
                        .orElse(content.kind().label()),
                content.date(),
                about(cycle, content.day().orElse(0L), content.sequence()),
                !one.approved() ? "À relire" : one.shown() ? "Publique" : "Acceptée, cachée jusqu’à la fin",
                content.kind() == ResourceKind.SYNTHESIS,
                one.approved(),
                one.shown(),
                one.opened());
    }
}
