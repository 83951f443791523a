package fr.preau.resource;

import fr.preau.resource.file.FileType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a resource is to its reader. */
public enum ResourceKind {
    SLIDES("Diaporama"),
    DOCUMENT("Document"),
    LINK("Lien"),
    VIDEO("Vidéo"),
    SYNTHESIS("Synthèse"),
    LESSON("Fiche de capitalisation");

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whether it is a text in Markdown, read where it stands. */
    public boolean written() {
        return this == SYNTHESIS || this == LESSON;
    }

    /** As addresses name it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ResourceKind of(FileType type) {
        return type == FileType.PPTX || type == FileType.ODP ? SLIDES : DOCUMENT;
    }

    public static Optional<ResourceKind> named(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equals(value))
                .findFirst();
    }
}
