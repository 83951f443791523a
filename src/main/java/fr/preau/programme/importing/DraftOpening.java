package fr.preau.programme.importing;

import fr.preau.contract.CityContract;
import fr.preau.management.importing.RawTables.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A file that was sent, read again with what a form says of it: the file is the one truth. */
@Component
class DraftOpening {

    private final ProgrammeImports imports;
    private final Clock clock;

    DraftOpening(ProgrammeImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * @param year as it was typed or guessed
     * @param numbers of all the workbook's headings, which stay whatever tabs are chosen
     */
    record Opened(
            String fileName,
            boolean brought,
            ChosenTabs tabs,
            String year,
            Map<String, Meaning> meanings,
            Map<String, Integer> numbers) {

        WorkbookReading.Result read(CityContract contract) {
            return WorkbookReading.of(tabs, meanings, contract.neighbourhoods());
        }
    }

    /** None where no such file was sent. */
    Optional<Opened> open(CityContract contract, UUID id, MultiValueMap<String, String> sent) {
        return imports.run(contract.id(), id)
                .flatMap(run -> ProgrammeImports.tabs(run.content()).map(tabs -> open(contract, run, tabs, sent)));
    }

    private Opened open(
            CityContract contract, ProgrammeImports.Run run, List<Tab> all, MultiValueMap<String, String> sent) {
        var guessed = Integer.toString(year(all, run.fileName()));
        var year = Optional.ofNullable(sent.getFirst("annee")).orElse(guessed);
        var counted = Integer.parseInt(year.matches("20\\d\\d") ? year : guessed);
        var tabs = ChosenTabs.of(all, counted).with(sent.getOrDefault("onglet", List.of()));
        var meanings = new LinkedHashMap<String, Meaning>();
        var numbers = new LinkedHashMap<String, Integer>();
        var read = tabs.tables().stream()
                .flatMap(table -> table.headings().stream())
                .collect(Collectors.toSet());
        imports.meanings(contract.id(), ChosenTabs.every(all), counted).forEach((heading, guess) -> {
            numbers.put(heading, numbers.size());
            if (read.contains(heading)) {
                meanings.put(
                        heading,
                        Optional.ofNullable(sent.getFirst("c" + numbers.get(heading)))
                                .flatMap(Meaning::of)
                                .orElse(guess));
            }
        });
        return new Opened(run.fileName(), run.brought(), tabs, year, meanings, numbers);
    }

    /** The latest year that the file's name or its first lines name; last year if none does. */
    private int year(List<Tab> tabs, String fileName) {
        var words = new StringBuilder(fileName);
        tabs.forEach(tab -> {
            words.append(' ').append(tab.name());
            tab.rows().stream()
                    .limit(6)
                    .forEach(
                            row -> row.cells().forEach(cell -> words.append(' ').append(cell.text())));
        });
        var now = LocalDate.now(clock).getYear();
        return HeadingWords.yearOf(words.toString(), now + 1).orElse(now - 1);
    }
}
