package fr.preau.privacy;

import fr.preau.platform.Settings;
import fr.preau.platform.privacy.PersonalCopies;
import fr.preau.platform.privacy.PersonalCopies.Field;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What all modules keep of an address as its person reads it: codes in words, and no link that opens anything. Whoever
 * has one link of somebody must not find the others in the letters that were written to them, nor one that replaced it.
 */
@Component
class OwnDataWords {

    private static final String HIDDEN = "[lien personnel]";

    private final PersonalCopies copies;
    private final Pattern links;

    OwnDataWords(PersonalCopies copies, Settings settings) {
        this.copies = copies;
        this.links = Pattern.compile(Pattern.quote(settings.url()) + "/(?!rencontre/|ressources\\b)[^\\s<>\"]+");
    }

    /** @param address in lower case */
    List<Passage> of(String address) {
        return copies.of(address).stream().map(this::read).toList();
    }

    /** For what something of that address is kept, in French, that somebody else has to take away. */
    List<String> byOthers(String address) {
        return copies.of(address).stream()
                .filter(Passage::byOthers)
                .map(Passage::task)
                .distinct()
                .sorted()
                .toList();
    }

    private Passage read(Passage passage) {
        return new Passage(
                passage.task(),
                passage.table(),
                passage.byOthers(),
                passage.fields().stream()
                        .map(field -> new Field(field.column(), field.heading(), said(field)))
                        .toList());
    }

    private String said(Field field) {
        return switch (field.column()) {
            case "profile" -> label(Profile.values(), Profile::label, field.value());
            case "organisation_kind" -> label(OrganisationKind.values(), OrganisationKind::label, field.value());
            default -> links.matcher(field.value()).replaceAll(HIDDEN);
        };
    }

    private static <T extends Enum<T>> String label(T[] all, Function<T, String> label, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(label)
                .orElse(name);
    }
}
