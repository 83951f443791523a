package fr.preau.mail.wording;

import fr.preau.mail.MimeLetters;
import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.TemplateProvider.Recipient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Every automatic message that a centre may rewrite, and how one would be read. */
@NamedInterface("wording")
@Service
public class LetterModels {

    private static final String REASON =
            "Vous recevez ce message parce que… (cette phrase dit à chaque personne pourquoi elle le reçoit ; elle s’ajoute d’elle-même).";

    private final List<TemplateProvider> modules;
    private final MimeLetters mime;

    LetterModels(List<TemplateProvider> modules, MimeLetters mime) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(TemplateProvider::rank))
                .toList();
        this.mime = mime;
    }

    public List<LetterModel> all() {
        return modules.stream().flatMap(module -> module.models().stream()).toList();
    }

    /** The model with that name in an address. */
    public Optional<LetterModel> at(String path) {
        return all().stream().filter(model -> model.path().equals(path)).findFirst();
    }

    /** What that registered person would read, with the examples' links in place of theirs; empty if there is no such person. */
    public Optional<ShownLetter> shown(LetterModel model, LetterWording wording, long registrationId) {
        return modules.stream()
                .filter(module -> module.models().contains(model))
                .flatMap(module -> module.recipient(model, registrationId).stream())
                .findFirst()
                .map(recipient -> shown(model, wording, recipient.withoutKeys()));
    }

    /** What an invented person would read. */
    public ShownLetter shown(LetterModel model, LetterWording wording) {
        return shown(model, wording, Recipient.INVENTED);
    }

    private ShownLetter shown(LetterModel model, LetterWording wording, Recipient recipient) {
        return mime.shown(wording.letter(
                recipient.email(),
                recipient.name(),
                word -> Optional.ofNullable(recipient.values().get(word))
                        .or(() -> model.field(word).map(LetterField::example)),
                REASON,
                List.of(),
                List.of()));
    }
}
