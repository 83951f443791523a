package fr.preau.programme.call;

import fr.preau.platform.link.UploadLinks;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A carrier's papers: their link is looked at before, and its day. */
@Component
class CarrierUploads implements UploadLinks {

    private static final Pattern PATH = Pattern.compile("/porteur/([^/]+)/pieces");

    private final CarrierAccess access;

    CarrierUploads(CarrierAccess access) {
        this.access = access;
    }

    @Override
    public boolean open(String path) {
        var found = PATH.matcher(path);
        return found.matches() && access.opens(found.group(1));
    }
}
