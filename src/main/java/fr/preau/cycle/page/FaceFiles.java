package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of public pages: the page's own, and the one beside links to it. */
@Component
class FaceFiles implements PublicPages {

    private static final int MOST_CARDS = 64;

    private final Cycles cycles;
    private final Faces faces;

    /** What was drawn: pages are forgotten at each registration, and none changes what is on a card. */
    private final Map<SocialCard, byte[]> cards = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SocialCard, byte[]> eldest) {
            return size() > MOST_CARDS;
        }
    });

    FaceFiles(Cycles cycles, Faces faces) {
        this.cycles = cycles;
        this.faces = faces;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (!path.startsWith(CyclePage.PATH) || !name.equals(Faces.CARD) && !name.endsWith(".jpg")) {
            return Optional.empty();
        }
        return cycles.withSlug(path.substring(
                        CyclePage.PATH.length(), Math.max(CyclePage.PATH.length(), path.lastIndexOf('/'))))
                .filter(Cycle::visible)
                .flatMap(cycle -> name.equals(Faces.CARD)
                        ? Optional.of(RenderedPage.picture("image/png", drawn(faces.drawing(cycle))))
                        : faces.file(cycle, name).map(jpeg -> RenderedPage.picture("image/jpeg", jpeg)));
    }

    private byte[] drawn(SocialCard card) {
        var known = Optional.ofNullable(cards.get(card));
        var png = known.orElseGet(card::png);
        cards.put(card, png);
        return png;
    }
}
