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
    SYNTHESIS("Synthèse");

    private final String label;

    ResourceKind(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
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
