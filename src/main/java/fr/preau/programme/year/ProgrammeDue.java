package fr.preau.programme.year;

import fr.preau.contract.DueSource;
import fr.preau.contract.Inside;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.sheet.Sheets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the programmes of a contract wait for. */
@Component
class ProgrammeDue implements DueSource {

    private final Programmes programmes;
    private final Sheets sheets;
    private final Calls calls;
    private final Settings settings;

    ProgrammeDue(Programmes programmes, Sheets sheets, Calls calls, Settings settings) {
        this.programmes = programmes;
        this.sheets = sheets;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public List<Due> of(Inside inside) {
        var due = new ArrayList<Due>();
        var years = programmes.of(inside.contract().id());
        if (years.isEmpty() && inside.role().pilots()) {
            due.add(new Due(
                    "Reprendre le tableur de l’an dernier : il devient le brouillon de l’année qui vient",
                    inside.contract().address() + "/importer"));
        }
        for (var programme : years) {
            if (programme.state() == ProgrammeState.CLOSED) {
                continue;
            }
            var href = programme.address(inside.contract());
            due.add(new Due(sentence(programme), href));
            var submitted = sheets.of(programme.id()).stream()
                    .filter(sheet -> sheet.state() == SheetState.SUBMITTED)
                    .count();
            if (submitted > 0) {
                due.add(new Due(
                        "%d : %s à dire recevables ou non"
                                .formatted(
                                        programme.year(),
                                        French.count((int) submitted, "fiche déposée", "fiches déposées")),
                        href));
            }
        }
        return due;
    }

    private String sentence(AnnualProgramme programme) {
        return calls.of(programme.id())
                .filter(call -> call.open(calls.now()))
                .map(call -> "Programmation %d : appel à projets ouvert jusqu’au %s"
                        .formatted(
                                programme.year(),
                                French.moment(LocalDateTime.ofInstant(call.closesAt(), settings.zone()))))
                .orElseGet(() -> "Programmation %d : %s"
                        .formatted(programme.year(), programme.state().label().toLowerCase(Locale.FRENCH)));
    }
}
