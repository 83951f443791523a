package fr.preau.cycle.page;

import fr.preau.cycle.face.CycleContact;
import java.util.List;
import java.util.Optional;

/**
 * What a page shows beside its text.
 *
 * @param contact who to write to
 */
public record FaceView(Optional<Cover> cover, List<SpeakersOfCycle.Speaker> speakers, CycleContact contact) {

    public FaceView {
        speakers = List.copyOf(speakers);
    }

    /**
     * A picture.
     *
     * @param address of the file that every browser can show
     * @param choices other files with their widths, as {@code srcset} writes it; empty where there is one file
     * @param words what is seen in it
     */
    public record Cover(String address, String choices, int width, int height, String words) {}
}
