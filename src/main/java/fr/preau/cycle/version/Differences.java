package fr.preau.cycle.version;

import fr.preau.cycle.Choices;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.Section;
import fr.preau.platform.French;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What differs between two states of a page, told to organisers in French sentences. */
@NamedInterface("version")
public final class Differences {

    private final List<String> told = new ArrayList<>();

    private Differences() {}

    /** In the order of the page; empty when nothing differs. */
    public static List<String> between(CycleContent before, CycleContent after) {
        var differences = new Differences();
        differences.tell(before, after);
        return List.copyOf(differences.told);
    }

    private void tell(CycleContent before, CycleContent after) {
        text("Le titre", before.title(), after.title());
        text("Le lieu", before.place(), after.place());
        text("L’adresse", before.slug(), after.slug());
        text("Le chapo", before.leadMarkdown(), after.leadMarkdown());
        text("L’annonce", before.announcementMarkdown(), after.announcementMarkdown());
        moment(
                "L’ouverture des inscriptions",
                before.registrationWindow().opens(),
                after.registrationWindow().opens());
        moment(
                "La clôture des inscriptions",
                before.registrationWindow().closes(),
                after.registrationWindow().closes());
        sections(before.sections(), after.sections());
        text("Le texte du programme", before.programmeMarkdown(), after.programmeMarkdown());
        told.addAll(DayDifferences.between(before.days(), after.days()));
        text("La fin de la page", before.closingMarkdown(), after.closingMarkdown());
    }

    private void text(String subject, String before, String after) {
        Wording.of(subject, before, after).ifPresent(told::add);
    }

    private void moment(String subject, Optional<LocalDateTime> before, Optional<LocalDateTime> after) {
        if (before.equals(after)) {
            return;
        }
        if (after.isEmpty()) {
            told.add(subject + " n’a plus de date");
        } else if (before.isEmpty()) {
            told.add(subject + " est fixée au " + French.moment(after.get()));
        } else {
            told.add(
                    "%s passe du %s au %s".formatted(subject, French.moment(before.get()), French.moment(after.get())));
        }
    }

    /** By heading first, then by kind: a section that is renamed is the same one. */
    private void sections(List<Section> before, List<Section> after) {
        var pairs = Pairs.of(
                before,
                after,
                List.of(
                        (one, other) -> one.heading().equals(other.heading()),
                        (one, other) -> one.kind() == other.kind() && one.kind() != Section.Kind.OTHER,
                        (one, other) -> one.markdown().equals(other.markdown())));
        pairs.gone().forEach(section -> told.add("La rubrique « %s » est retirée".formatted(section.heading())));
        pairs.kept().forEach(pair -> section(pair.before(), pair.after()));
        pairs.come().forEach(section -> told.add("La rubrique « %s » est ajoutée".formatted(section.heading())));
        if (pairs.reordered()) {
            told.add("Les rubriques changent d’ordre");
        }
    }

    private void section(Section before, Section after) {
        text("Le titre de la rubrique « " + before.heading() + " »", before.heading(), after.heading());
        if (before.kind() != after.kind()) {
            told.add("La rubrique « %s » est maintenant de type « %s »"
                    .formatted(after.heading(), Choices.of(after.kind())));
        }
        text("La rubrique « " + after.heading() + " »", before.markdown(), after.markdown());
    }
}
