package fr.preau.programme.board;

import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.odt.OdsPress;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ProgrammeChanges.Change;
import fr.preau.programme.Programmes;
import fr.preau.programme.RequestState;
import fr.preau.programme.SheetState;
import fr.preau.programme.board.BoardView.ChangeLine;
import fr.preau.programme.board.BoardView.Named;
import fr.preau.programme.rules.Euros;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The board of a year and its files. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}")
class BoardPages {

    private final Programmes programmes;
    private final BoardReading reading;
    private final ContractLayout layout;
    private final PdfPress press;
    private final Settings settings;

    BoardPages(Programmes programmes, BoardReading reading, ContractLayout layout, PdfPress press, Settings settings) {
        this.programmes = programmes;
        this.reading = reading;
        this.layout = layout;
        this.press = press;
        this.settings = settings;
    }

    @GetMapping
    View board(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var filter = BoardFilter.of(sent);
        return layout.page(
                HttpStatus.OK,
                "Programmation " + year,
                "programme/board",
                view(inside, programme(inside, year), filter),
                ContractDone.of(sent.getOrDefault(ContractDone.PARAMETER, "")));
    }

    private BoardView view(Inside inside, AnnualProgramme programme, BoardFilter filter) {
        var contract = inside.contract();
        var now = reading.of(contract, programme);
        var on = reading.endOf(filter.on());
        var whole = on.map(moment -> reading.at(now, moment)).orElse(now);
        var data = whole.filtered(filter);
        var base = programme.address(contract);
        var board = new Board(data, base);
        var before = filter.equals(BoardFilter.of(Map.of()))
                ? programmes
                        .of(contract.id(), programme.year() - 1)
                        .map(past -> reading.of(contract, past).counted())
                : Optional.<BoardData>empty();
        return new BoardView(
                contract,
                inside.role(),
                programme,
                base,
                filter,
                filter.query(),
                on.map(moment -> French.date(LocalDateTime.ofInstant(moment, settings.zone())
                                .toLocalDate()
                                .minusDays(1)))
                        .orElse(""),
                programmes.of(contract.id()).stream().map(AnnualProgramme::year).toList(),
                data.funders().stream()
                        .map(funder -> new Named(Long.toString(funder.id()), funder.name()))
                        .toList(),
                contract.themes().stream()
                        .map(theme -> new Named(Long.toString(theme.id()), theme.name()))
                        .toList(),
                board.placesNamed(),
                Arrays.stream(CarrierKind.values())
                        .map(kind -> new Named(kind.name(), kind.label()))
                        .toList(),
                board.groups(filter.group()),
                board.total(),
                board.envelopes(whole.counted().requests()),
                BoardSentences.of(data.counted(), before),
                BoardSentences.warnings(data.counted()),
                changes(now, filter));
    }

    private List<ChangeLine> changes(BoardData now, BoardFilter filter) {
        return reading.endOf(filter.since())
                .map(end -> reading.since(now.programme(), end.minusSeconds(24 * 3600)).stream()
                        .limit(500)
                        .map(change -> line(now, change))
                        .toList())
                .orElse(List.of());
    }

    private ChangeLine line(BoardData now, Change change) {
        return new ChangeLine(
                French.moment(LocalDateTime.ofInstant(change.at(), settings.zone())),
                BoardReading.title(now.sheets(), change.sheet()),
                field(change.field()),
                value(change, change.before()),
                value(change, change.after()),
                change.byWhom());
    }

    private static String field(String field) {
        return switch (field) {
            case "requested" -> "Demandé";
            case "proposed" -> "Proposé";
            case "voted" -> "Voté";
            case "notified" -> "Notifié";
            case "paid" -> "Payé";
            case "cost" -> "Coût";
            case "added" -> "Ajout";
            default -> "État";
        };
    }

    private static String value(Change change, String stored) {
        if (stored.matches("\\d+")) {
            return Euros.words(Long.parseLong(stored));
        }
        if (stored.isEmpty() || !change.field().equals("state")) {
            return stored;
        }
        return change.request().isPresent()
                ? RequestState.valueOf(stored).label()
                : SheetState.valueOf(stored).label();
    }

    private AnnualProgramme programme(Inside inside, int year) {
        return programmes
                .of(inside.contract().id(), year)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BoardData asked(Inside inside, int year, BoardFilter filter) {
        var now = reading.of(inside.contract(), programme(inside, year));
        return reading.endOf(filter.on())
                .map(moment -> reading.at(now, moment))
                .orElse(now)
                .filtered(filter);
    }

    @GetMapping("/tableau.xlsx")
    @Noted("Tableau pris en XLSX")
    ResponseEntity<byte[]> excel(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        return Attachment.of(
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                "programmation-%d.xlsx".formatted(year),
                BoardFiles.excel(BoardFiles.whole(asked(inside, year, BoardFilter.of(sent)))));
    }

    @GetMapping("/tableau.ods")
    @Noted("Tableau pris en ODS")
    ResponseEntity<byte[]> ods(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        return Attachment.of(
                OdsPress.TYPE,
                "programmation-%d.ods".formatted(year),
                OdsPress.of(BoardFiles.whole(asked(inside, year, BoardFilter.of(sent)))));
    }

    @GetMapping("/financeurs.xlsx")
    @Noted("Tableaux des financeurs pris en XLSX")
    ResponseEntity<byte[]> fundersExcel(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        return Attachment.of(
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                "financeurs-%d.xlsx".formatted(year),
                BoardFiles.excel(BoardFiles.byFunder(askedOfSome(inside, year, sent))));
    }

    @GetMapping("/financeurs.ods")
    @Noted("Tableaux des financeurs pris en ODS")
    ResponseEntity<byte[]> fundersOds(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        return Attachment.of(
                OdsPress.TYPE,
                "financeurs-%d.ods".formatted(year),
                OdsPress.of(BoardFiles.byFunder(askedOfSome(inside, year, sent))));
    }

    /** A file has a tab at least. */
    private BoardData askedOfSome(Inside inside, int year, Map<String, String> sent) {
        var data = asked(inside, year, BoardFilter.of(sent)).counted();
        if (data.funders().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return data;
    }

    @GetMapping("/tableau.csv")
    @Noted("Tableau pris en CSV")
    ResponseEntity<byte[]> csv(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        return Attachment.text(
                "csv",
                "programmation-%d.csv".formatted(year),
                BoardFiles.csv(asked(inside, year, BoardFilter.of(sent))));
    }

    @GetMapping("/subventions.csv")
    @Noted("Données des subventions prises")
    ResponseEntity<byte[]> grants(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable int year) {
        return Attachment.text(
                "csv",
                "subventions-%d.csv".formatted(year),
                GrantData.csv(
                        reading.of(inside.contract(), programme(inside, year)).counted()));
    }

    @GetMapping("/tableau.pdf")
    @Noted("Tableau pris en PDF")
    ResponseEntity<byte[]> paper(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var view = view(inside, programme(inside, year), BoardFilter.of(sent));
        return Attachment.pdf(
                "programmation-%d.pdf".formatted(year),
                press.print(Standard.ACCESSIBLE, "programme/board-paper", Map.of("view", view), Map.of()));
    }
}
