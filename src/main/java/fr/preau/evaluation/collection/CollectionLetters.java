package fr.preau.evaluation.collection;

import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks who answers for a source for its measures, reminds them once before the date and once after it. */
@Component
class CollectionLetters implements LetterWriter {

    static final String ASKED = "MEASURES_ASKED";
    static final String DUE = "MEASURES_DUE";
    static final String LATE = "MEASURES_LATE";

    private final Contracts contracts;
    private final SourceKeepers keepers;
    private final Progress progress;
    private final SignedLinks links;

    CollectionLetters(Contracts contracts, SourceKeepers keepers, Progress progress, SignedLinks links) {
        this.contracts = contracts;
        this.keepers = keepers;
        this.progress = progress;
        this.links = links;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                ASKED, "Demande de mesures",
                DUE, "Rappel d’une demande de mesures",
                LATE, "Demande de mesures en retard");
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return keepers.request(subjectId)
                .filter(progress::lacks)
                .map(request -> letter(kind, request))
                .orElseGet(() -> new Composition.Moot("Ces mesures ne sont plus attendues."));
    }

    private Composition letter(String kind, MeasureRequest request) {
        var keeper = request.keeper();
        var contract = contracts.withId(keeper.contractId()).orElseThrow();
        var begins = switch (kind) {
            case DUE -> "Vos mesures de %d sont attendues avant le %s.";
            case LATE -> "Vos mesures de %d étaient attendues avant le %s.";
            default -> "Le contrat a besoin de vos mesures de %d, avant le %s.";
        };
        return new Composition.Composed(new Letter(
                keeper.email(),
                keeper.name(),
                "%s : vos mesures de %d".formatted(contract.name(), request.year()),
                List.of(
                        new Text(begins.formatted(request.year(), French.date(request.due()))),
                        new Text("Source : %s. Le lien montre ce qui est demandé ; vous pouvez revenir et corriger."
                                .formatted(keeper.source())),
                        new SecretButton(
                                "Donner les mesures", links.url(Purpose.MEASURES, request.id(), request.signed()))),
                "Vous recevez ce message parce que cette adresse répond d’une source du contrat.",
                List.of()));
    }
}
