package fr.preau.territory.page;

import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.outgoing.OutgoingLog;
import fr.preau.territory.page.NeighbourhoodView.Origin;
import fr.preau.territory.page.NeighbourhoodView.People;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.ToldPeople;
import fr.preau.territory.there.DoneThere;
import fr.preau.territory.there.PromisedThere;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is told of one neighbourhood, from the sources in use, its decisions and what contracts say of it. */
@Component
class NeighbourhoodSheet {

    private final Neighbourhoods neighbourhoods;
    private final Outlines outlines;
    private final NeighbourhoodMap map;
    private final ToldPeople people;
    private final Sources sources;
    private final OutgoingLog log;
    private final DoneThere done;
    private final PromisedThere promised;

    NeighbourhoodSheet(
            Neighbourhoods neighbourhoods,
            Outlines outlines,
            NeighbourhoodMap map,
            ToldPeople people,
            Sources sources,
            OutgoingLog log,
            DoneThere done,
            PromisedThere promised) {
        this.neighbourhoods = neighbourhoods;
        this.outlines = outlines;
        this.map = map;
        this.people = people;
        this.sources = sources;
        this.log = log;
        this.done = done;
        this.promised = promised;
    }

    /** @param address what it asks of the map */
    NeighbourhoodView of(Neighbourhood one, Map<String, String> address) {
        var outline = outlines.withCode(one.code());
        var story = NeighbourhoodStory.of(one, neighbourhoods);
        var department = Geography.departmentName(one.department());
        var place = Stream.concat(
                        Geography.names(one.communes()).stream(),
                        Stream.of(department).filter(name -> !name.isEmpty()))
                .collect(Collectors.joining(", "));
        var squared = sources.newest(SourceKind.SQUARES);
        var inhabitants = outline.flatMap(shape -> squared.flatMap(source -> people(shape, source)));
        return new NeighbourhoodView(
                one.code(),
                one.vintage(),
                one.label(),
                place,
                story.sentence(),
                story.kin(),
                outline.map(shape -> map.of(shape, address)),
                inhabitants,
                log.decisions(one.code()),
                log.measures(one.code()),
                done.in(one.code()),
                promised.in(one.code()),
                origins(one.vintage(), outline.isPresent(), inhabitants.isPresent()));
    }

    /** Empty where no square of the source lies there. */
    private Optional<People> people(Outline outline, Source source) {
        var parts = people.in(outline, source.id());
        return parts.isEmpty()
                ? Optional.empty()
                : outlines.source(outline.code())
                        .map(its -> new People(people.of(outline, its, parts, source.id()), source.vintage()));
    }

    private List<Origin> origins(int vintage, boolean outlined, boolean counted) {
        return Stream.of(
                        sources.current(SourceKind.LIST, vintage),
                        sources.newest(SourceKind.CORRESPONDENCE),
                        outlined ? sources.current(SourceKind.OUTLINES, vintage) : Optional.<Source>empty(),
                        counted ? sources.newest(SourceKind.SQUARES) : Optional.<Source>empty())
                .flatMap(Optional::stream)
                .map(one -> new Origin(one.kind().label(), one.vintage(), one.publisher(), one.licence()))
                .toList();
    }
}
