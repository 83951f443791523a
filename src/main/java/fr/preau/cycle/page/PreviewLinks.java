package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.States;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The private link to a draft: a secret that whoever has it may pass on, until organisers end it. */
@NamedInterface("page")
@Service
public class PreviewLinks {

    private static final int BYTES = 18;

    private final States states;
    private final SecureRandom random = new SecureRandom();

    PreviewLinks(States states) {
        this.states = states;
    }

    /** The path of the link, if there is one. */
    public Optional<String> of(Cycle cycle) {
        return states.previewToken(cycle.id()).map(PreviewPages::path);
    }

    /** Makes a link; the one before, if any, opens nothing from now on. */
    @Transactional
    public void open(Cycle cycle) {
        var token = new byte[BYTES];
        random.nextBytes(token);
        states.setPreviewToken(
                cycle.id(), Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token)));
    }

    /** From now on the link opens nothing. */
    @Transactional
    public void close(Cycle cycle) {
        states.setPreviewToken(cycle.id(), Optional.empty());
    }
}
