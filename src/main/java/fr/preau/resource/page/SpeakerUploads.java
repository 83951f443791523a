package fr.preau.resource.page;

import fr.preau.platform.link.UploadLinks;
import fr.preau.resource.SpeakerLinks;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What speakers share, of 100 MB: their link is looked at before. */
@Component
class SpeakerUploads implements UploadLinks {

    private static final Pattern PATH = Pattern.compile("/partage/([^/]+)/fichier");

    private final SpeakerLinks links;

    SpeakerUploads(SpeakerLinks links) {
        this.links = links;
    }

    @Override
    public boolean open(String path) {
        var found = PATH.matcher(path);
        return found.matches() && links.behind(found.group(1)).isPresent();
    }
}
