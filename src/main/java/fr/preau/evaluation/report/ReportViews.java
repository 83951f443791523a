package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.report.AnnualReport.Said;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/** What the pages of annual reports show; {@code values} are forms as typed. */
public final class ReportViews {

    private ReportViews() {}

    public record ReportLine(String href, int year, String state) {}

    public record ReportsView(
            CityContract contract,
            ContractRole role,
            String base,
            List<ReportLine> reports,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {}

    /** @param note whether it writes itself or was written, and how many figures moved since */
    public record SectionView(ReportSection section, Html text, String note) {}

    /**
     * @param answer what was chosen, as its form says it
     * @param seen what its form is made from
     */
    public record OpinionView(
            long id, String council, String said, String answer, String text, String on, String seen) {}

    /**
     * One year's report on its way, with what its state lets be done.
     *
     * @param without what somebody ticks to go on without what nobody wrote yet; empty if all is written
     */
    public record ReportView(
            CityContract contract,
            ContractRole role,
            String base,
            AnnualReport report,
            String sentence,
            List<SectionView> sections,
            List<OpinionView> opinions,
            Html followUp,
            boolean closed,
            String without,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public boolean draft() {
            return report.state() == AnnualReport.State.DRAFT;
        }

        public boolean asks() {
            return draft() && role.pilots();
        }

        public boolean hears() {
            return report.state() == AnnualReport.State.OUT_FOR_OPINION && role.pilots();
        }

        public boolean publishes() {
            return report.state() == AnnualReport.State.APPROVED && role.pilots();
        }

        public boolean published() {
            return report.state() == AnnualReport.State.PUBLISHED;
        }

        public String publicAddress() {
            return "/rapports/" + contract.slug() + "/" + report.year();
        }

        public List<Said> answers() {
            return List.of(Said.FAVOURABLE, Said.RESERVED, Said.UNFAVOURABLE);
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** Whether the form of that opinion was refused, and holds what was typed. */
        public boolean retyped(OpinionView one) {
            return values.containsKey("text" + one.id());
        }

        public String answer(OpinionView one) {
            return values.getOrDefault("said" + one.id(), one.answer());
        }

        public String text(OpinionView one) {
            return values.getOrDefault("text" + one.id(), one.text());
        }

        public String seen(OpinionView one) {
            return retyped(one) ? values.getOrDefault(SeenBefore.FIELD, one.seen()) : one.seen();
        }
    }

    public record ParagraphView(
            CityContract contract,
            String base,
            ReportSection section,
            String text,
            String today,
            String seen,
            List<FieldError> errors)
            implements FaultyForm {}

    public record PublishedSection(String title, Html text) {}

    /**
     * A report as everybody reads it, on the page and on paper.
     *
     * @param beside its figures, the year beside the year before
     * @param paper where its files are, without their ending
     */
    public record PublishedView(
            String contract,
            int year,
            String facts,
            List<PublishedSection> sections,
            List<OpinionView> opinions,
            Html followUp,
            List<String> sources,
            List<YearBesideYear.Row> beside,
            String paper) {}
}
