package fr.preau.programme.sheet;

import fr.preau.contract.Inside;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address names within the contract that somebody is in; what is of another contract is not found. */
@Component("programmePlaces")
public class ProgrammeLookup {

    private final Programmes programmes;
    private final Sheets sheets;
    private final Requests requests;

    ProgrammeLookup(Programmes programmes, Sheets sheets, Requests requests) {
        this.programmes = programmes;
        this.sheets = sheets;
        this.requests = requests;
    }

    public AnnualProgramme programme(Inside inside, int year) {
        return programmes.of(inside.contract().id(), year).orElseThrow(ProgrammeLookup::nothing);
    }

    public ActionSheet sheet(Inside inside, int year, long id) {
        var programme = programme(inside, year);
        return sheets.withId(id)
                .filter(sheet -> sheet.programmeId() == programme.id())
                .orElseThrow(ProgrammeLookup::nothing);
    }

    /** Held until the transaction ends: gestures on its programme come one after the other. */
    public void lock(ActionSheet sheet) {
        programmes.lock(sheet.programmeId());
    }

    public FundingRequest request(ActionSheet sheet, long id) {
        return requests.withId(id)
                .filter(request -> request.sheetId() == sheet.id())
                .orElseThrow(ProgrammeLookup::nothing);
    }

    public static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
