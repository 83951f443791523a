package fr.preau.resource.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.page.CycleView.Reader;
import fr.preau.cycle.page.SpeakersOfCycle;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.resource.Presentation;
import fr.preau.resource.PresentedSpeaker;
import fr.preau.resource.PresentedSpeakers;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who speaks, on the page of a cycle, and their photographs at addresses of their own once the page is public. */
@Component
class PresentedOnPage implements SpeakersOfCycle, PublicPages {

    private static final String FOLDER = "/intervenants/";

    private final Presentation presentation;
    private final PresentedSpeakers speakers;
    private final Cycles cycles;

    PresentedOnPage(Presentation presentation, PresentedSpeakers speakers, Cycles cycles) {
        this.presentation = presentation;
        this.speakers = speakers;
        this.cycles = cycles;
    }

    @Override
    public List<Speaker> of(Cycle cycle, Reader reader) {
        var inside = reader != Reader.EVERYBODY || !cycle.visible();
        return presentation.of(cycle).stream()
                .map(one -> new Speaker(
                        one.name(),
                        one.role(),
                        one.organisation(),
                        one.file().map(file -> inside ? inline(one) : FOLDER + file)))
                .toList();
    }

    private String inline(PresentedSpeaker one) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(speakers.photograph(one.id()));
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (!path.equals(FOLDER + name) || !name.matches("\\d{1,18}-[0-9a-f]+\\.jpg")) {
            return Optional.empty();
        }
        return speakers.withId(Long.parseLong(name.substring(0, name.indexOf('-'))))
                .filter(one -> one.file().filter(name::equals).isPresent())
                .filter(this::shown)
                .map(one -> RenderedPage.picture("image/jpeg", speakers.photograph(one.id())));
    }

    private boolean shown(PresentedSpeaker one) {
        return cycles.withId(one.cycle())
                .filter(Cycle::visible)
                .filter(cycle -> presentation.of(cycle).contains(one))
                .isPresent();
    }
}
