package fr.preau.programme.call;

import fr.preau.contract.SignedLinks;
import fr.preau.platform.link.UploadLinks;
import fr.preau.programme.sheet.CarrierLinks;
import fr.preau.programme.sheet.Sheets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A carrier's papers: their link is looked at before. */
@Component
class CarrierUploads implements UploadLinks {

    private static final Pattern PATH = Pattern.compile("/porteur/([^/]+)/pieces");

    private final SignedLinks links;
    private final Sheets sheets;

    CarrierUploads(SignedLinks links, Sheets sheets) {
        this.links = links;
        this.sheets = sheets;
    }

    @Override
    public boolean open(String path) {
        var found = PATH.matcher(path);
        return found.matches()
                && CarrierLinks.behind(found.group(1), links, sheets).isPresent();
    }
}
