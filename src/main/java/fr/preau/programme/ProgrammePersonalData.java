package fr.preau.programme;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What programmes keep of persons: who answers for an action, the papers they joined, who changed a figure. */
@Component
class ProgrammePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Programmation",
                "Étudier les actions, savoir qui les porte et qui a changé une somme.",
                "Porteurs d’actions, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "action_sheet",
                                "SELECT * FROM action_sheet WHERE lower(carrier_email) = :person ORDER BY id",
                                Erasure.with("the sheet, whose carrier gives another address in its place"),
                                Retention.byNight("contract-retention"))
                        .given("carrier_email", "Adresse qui suit une action"),
                Kept.ofMany(
                                "attached_file",
                                Erasure.with("the sheet that it is joined to"),
                                Retention.byNight("contract-retention"))
                        .withheld("papers of an organisation", "content"),
                Kept.ofMany(
                                "import_run",
                                Erasure.with("the spreadsheet, which goes by itself"),
                                Retention.byNight("programme-retention"))
                        .withheld("a spreadsheet of many actions", "content"),
                Kept.ofMany(
                                "programme_change",
                                Erasure.stays("a committee is shown for a year who changed a figure"),
                                Retention.byNight("programme-retention"))
                        .byColleague("by_whom"));
    }
}
