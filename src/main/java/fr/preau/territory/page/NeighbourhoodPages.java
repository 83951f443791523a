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
import fr.preau.territory.page.NeighbourhoodsView.Department;
import fr.preau.territory.page.NeighbourhoodsView.Row;
import fr.preau.territory.shape.Outlines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final NeighbourhoodSheet sheet;
    private final Templates templates;
    private final PdfPress press;
    private final VisitorRates rates;

    NeighbourhoodPages(
            Neighbourhoods neighbourhoods,
            Outlines outlines,
            NeighbourhoodSheet sheet,
            Templates templates,
            PdfPress press,
            VisitorRates rates) {
        this.neighbourhoods = neighbourhoods;
        this.outlines = outlines;
        this.sheet = sheet;
        this.templates = templates;
        this.press = press;
        this.rates = rates;
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
        var view = sheet.of(neighbourhood(code), address);
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
        var view = sheet.of(neighbourhood(code), address);
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

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
