package fr.preau.territory.page;

import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Json;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.web.Attachment;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import fr.preau.territory.Codes;
import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.outgoing.OutgoingLog;
import fr.preau.territory.page.NeighbourhoodView.Origin;
import fr.preau.territory.page.NeighbourhoodView.People;
import fr.preau.territory.page.NeighbourhoodsView.Department;
import fr.preau.territory.page.NeighbourhoodsView.Row;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Squares;
import fr.preau.territory.square.Told;
import fr.preau.territory.there.DoneThere;
import fr.preau.territory.there.PromisedThere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Priority neighbourhoods, for anybody: where they are, what became of them, how many live there about. */
@Controller
@RequestMapping(NeighbourhoodPages.PATH)
class NeighbourhoodPages {

    static final String PATH = "/quartiers";

    private final Neighbourhoods neighbourhoods;
    private final Outlines outlines;
    private final NeighbourhoodMap map;
    private final Squares squares;
    private final Sources sources;
    private final OutgoingLog log;
    private final DoneThere done;
    private final PromisedThere promised;
    private final Templates templates;
    private final PdfPress press;
    private final VisitorRates rates;

    NeighbourhoodPages(
            Neighbourhoods neighbourhoods,
            Outlines outlines,
            NeighbourhoodMap map,
            Squares squares,
            Sources sources,
            OutgoingLog log,
            DoneThere done,
            PromisedThere promised,
            Templates templates,
            PdfPress press,
            VisitorRates rates) {
        this.rates = rates;
        this.neighbourhoods = neighbourhoods;
        this.outlines = outlines;
        this.map = map;
        this.squares = squares;
        this.sources = sources;
        this.log = log;
        this.done = done;
        this.promised = promised;
        this.templates = templates;
        this.press = press;
    }

    @GetMapping
    View list(@RequestParam(name = "departement", defaultValue = "") String asked) {
        var all = neighbourhoods.of(2024);
        var counts = all.stream()
                .collect(Collectors.groupingBy(Neighbourhood::department, TreeMap::new, Collectors.counting()));
        var rows = all.stream()
                .filter(one -> one.department().equals(asked))
                .map(one -> new Row(one.code(), one.label(), French.enumeration(Geography.names(one.communes()))))
                .toList();
        var view = new NeighbourhoodsView(
                counts.entrySet().stream()
                        .map(one -> new Department(
                                one.getKey(),
                                Geography.departmentName(one.getKey()),
                                one.getValue().intValue()))
                        .toList(),
                rows.isEmpty() ? "" : Geography.departmentName(asked),
                rows);
        var title = rows.isEmpty() ? "Quartiers prioritaires" : "Quartiers prioritaires, " + view.department();
        var layout = rows.isEmpty() && !asked.isEmpty()
                ? templates.unindexed(title, PATH)
                : templates.indexed(
                        title,
                        "Les quartiers prioritaires de la politique de la ville.",
                        PATH + (rows.isEmpty() ? "" : "?departement=" + asked),
                        Html.EMPTY);
        return templates.page("territory/neighbourhoods", Map.of("layout", layout, "view", view));
    }

    @GetMapping("/{code}")
    View show(@PathVariable String code, @RequestParam Map<String, String> address) {
        var view = view(neighbourhood(code), address);
        var layout = templates.indexed(
                view.label() + " (" + view.code() + ")",
                view.label() + ", quartier prioritaire, " + view.place() + ".",
                PATH + "/" + view.code(),
                Html.EMPTY);
        return templates.page("territory/neighbourhood", Map.of("layout", layout, "view", view));
    }

    @GetMapping("/{code}/carte.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String code,
            @RequestParam Map<String, String> address,
            @RequestParam(defaultValue = "a4") String format,
            HttpServletRequest request) {
        rates.admitOrRefuse(request);
        var view = view(neighbourhood(code), address);
        if (view.map().isEmpty()) {
            throw gone();
        }
        return Attachment.pdf(
                "carte-" + view.code() + ".pdf",
                press.printWithCharts(
                        PdfPress.Standard.ACCESSIBLE,
                        "territory/paper/map",
                        Map.of("view", view, "a3", format.equals("a3")),
                        Map.of("carte", view.map().get().picture())));
    }

    @GetMapping("/{code}/contour.geojson")
    ResponseEntity<byte[]> outline(@PathVariable String code) {
        var outline = outlines.withCode(neighbourhood(code).code()).orElseThrow(NeighbourhoodPages::gone);
        return Attachment.of(
                MediaType.parseMediaType("application/geo+json"),
                "contour-" + outline.code() + ".geojson",
                Json.write(GeoJson.of(outline)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Neighbourhood neighbourhood(String code) {
        return neighbourhoods.withCode(Codes.written(code)).orElseThrow(NeighbourhoodPages::gone);
    }

    private NeighbourhoodView view(Neighbourhood one, Map<String, String> address) {
        var outline = outlines.withCode(one.code());
        var story = NeighbourhoodStory.of(one, neighbourhoods);
        var department = Geography.departmentName(one.department());
        var place = Stream.concat(
                        Geography.names(one.communes()).stream(),
                        Stream.of(department).filter(name -> !name.isEmpty()))
                .collect(Collectors.joining(", "));
        var squared = sources.newest(SourceKind.SQUARES);
        var people = outline.flatMap(shape -> squared.flatMap(source -> people(shape, source)));
        return new NeighbourhoodView(
                one.code(),
                one.vintage(),
                one.label(),
                place,
                story.sentence(),
                story.kin(),
                outline.map(shape -> map.of(shape, address)),
                people,
                log.decisions(one.code()),
                log.measures(one.code()),
                done.in(one.code()),
                promised.in(one.code()),
                origins(one.vintage(), outline.isPresent(), people.isPresent()));
    }

    /** Empty where no square of the source lies there. */
    private Optional<People> people(Outline outline, Source source) {
        var plane = outline.part().areas();
        var shape = outline.on(plane);
        var parts = Inhabited.in(shape, squares.in(source.id(), plane, shape.getEnvelopeInternal()));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new People(Told.of(Population.of(parts)), source.vintage()));
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

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
