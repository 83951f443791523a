package fr.preau.management.letter;

import fr.preau.mail.ShownLetter;
import fr.preau.platform.web.StyleDigests;
import java.util.Optional;
import org.springframework.web.servlet.View;

/** Pages on which a message is shown in a frame, just as its recipient's mail program has it. */
final class MessageFrames {

    private MessageFrames() {}

    static View of(View page, Optional<ShownLetter> shown) {
        return StyleDigests.allow(page, shown.map(ShownLetter::digest).stream().toList());
    }
}
