package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.face.CycleContact;
import fr.preau.cycle.face.CycleContacts;
import fr.preau.cycle.face.CyclePicture;
import fr.preau.cycle.face.CyclePictures;
import fr.preau.platform.Digest;
import fr.preau.platform.French;
import fr.preau.platform.LayoutView;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What pages show beside their text, and what stands beside links to them. */
@Component
class Faces {

    /** The last part of the address of the picture beside links. */
    static final String CARD = "carte.png";

    private static final int MARK_BYTES = 6;

    private final CyclePictures pictures;
    private final CycleContacts contacts;
    private final List<SpeakersOfCycle> speakers;
    private final Centre centre;
    private final Settings settings;

    Faces(
            CyclePictures pictures,
            CycleContacts contacts,
            List<SpeakersOfCycle> speakers,
            Centre centre,
            Settings settings) {
        this.pictures = pictures;
        this.contacts = contacts;
        this.speakers = speakers;
        this.centre = centre;
        this.settings = settings;
    }

    FaceView of(Cycle cycle, CycleView.Reader reader) {
        return new FaceView(
                pictures.shown(cycle.id()).map(picture -> cover(cycle, picture, reader)),
                speakers.stream().flatMap(one -> one.of(cycle, reader).stream()).toList(),
                contact(cycle));
    }

    /** Who the team said, or else where answers to the centre go. */
    private CycleContact contact(Cycle cycle) {
        var said = contacts.of(cycle.id());
        return said.reachable()
                ? said
                : centre.profile()
                        .replyTo()
                        .map(address -> new CycleContact(centre.name(), address, ""))
                        .orElse(said);
    }

    /** Files have public addresses once their page has: before, the picture stands in the page itself. */
    private FaceView.Cover cover(Cycle cycle, CyclePicture picture, CycleView.Reader reader) {
        if (reader != CycleView.Reader.EVERYBODY || !cycle.visible()) {
            return new FaceView.Cover(
                    "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(pictures.narrow(picture.id())),
                    "",
                    CyclePicture.NARROW,
                    height(CyclePicture.NARROW),
                    picture.words());
        }
        var folder = CyclePage.PATH + cycle.slug() + "/";
        return new FaceView.Cover(
                folder + picture.file(),
                "%s%s %dw, %s%s %dw"
                        .formatted(
                                folder,
                                picture.narrowFile(),
                                CyclePicture.NARROW,
                                folder,
                                picture.file(),
                                picture.width()),
                picture.width(),
                height(picture.width()),
                picture.words());
    }

    private static int height(int width) {
        return width * 9 / 16;
    }

    /** The picture beside links to a page; another address once it says something else, as who shares links keeps them. */
    LayoutView.Card card(Cycle cycle) {
        var drawn = drawing(cycle);
        return new LayoutView.Card(
                "%s%s%s/%s?v=%s"
                        .formatted(
                                settings.url(),
                                CyclePage.PATH,
                                cycle.slug(),
                                CARD,
                                Digest.hex(drawn.toString().getBytes(StandardCharsets.UTF_8), MARK_BYTES)),
                Stream.concat(Stream.of(drawn.title(), drawn.centre()), drawn.facts().stream())
                        .reduce((one, other) -> one + ". " + other)
                        .orElse(""));
    }

    SocialCard drawing(Cycle cycle) {
        var dates = cycle.days().stream()
                .filter(day -> day.content().held())
                .map(day -> day.content().date())
                .distinct()
                .toList();
        var facts = Stream.of(
                        dates.isEmpty() ? "" : capital(French.days(dates)),
                        French.typography(cycle.content().place()))
                .filter(fact -> !fact.isBlank())
                .toList();
        return new SocialCard(
                centre.name(),
                French.typography(cycle.title()),
                facts,
                centre.profile().palette());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    Optional<byte[]> file(Cycle cycle, String name) {
        return pictures.file(cycle.id(), name);
    }
}
