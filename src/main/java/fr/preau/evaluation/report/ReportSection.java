package fr.preau.evaluation.report;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What an annual report tells, in the order of decree 2015-1118. */
@NamedInterface("report")
public enum ReportSection {
    ORIENTATIONS("orientations", "Les orientations du contrat"),
    CHANGES("evolution", "Ce qui a changé dans les quartiers"),
    ACTIONS("actions", "Les actions menées"),
    MEANS("moyens", "Les moyens mobilisés"),
    SOLIDARITY("dsu", "L’emploi de la dotation de solidarité urbaine"),
    GOVERNANCE("gouvernance", "Les instances"),
    PERSPECTIVES("perspectives", "Les perspectives");

    private final String code;
    private final String title;

    ReportSection(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** In addresses. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static Optional<ReportSection> coded(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
