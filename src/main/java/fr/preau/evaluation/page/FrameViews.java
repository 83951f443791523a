package fr.preau.evaluation.page;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ContractRole;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.Frame.Question;
import fr.preau.evaluation.FrameVersions.FrameVersion;
import fr.preau.evaluation.IndicatorKind;
import fr.preau.evaluation.StartingFrame.Section;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the pages of a frame show; {@code values} are forms as typed. */
public final class FrameViews {

    private FrameViews() {}

    /** @param latest the last figure that may be shown, in words */
    public record IndicatorLine(String href, String name, String kind, String latest) {}

    public record CriterionLine(String text, List<IndicatorLine> indicators) {}

    public record QuestionLine(String href, String text, String theme, List<CriterionLine> criteria) {}

    /** @param chosen offered because the contract has its theme */
    public record OfferedSection(int number, Section section, boolean chosen) {}

    /** @param gaps what has no question, no indicator or no measure, each a sentence */
    public record FrameView(
            CityContract contract,
            ContractRole role,
            String base,
            List<QuestionLine> questions,
            List<String> gaps,
            List<OfferedSection> offered,
            String version,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<Theme> themes() {
            return contract.themes();
        }
    }

    public record QuestionView(
            CityContract contract,
            ContractRole role,
            String base,
            Question question,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String text() {
            return values.getOrDefault("text", question.text());
        }

        /** What the form that rewrites it is made from; one that is refused keeps what it was made from. */
        public String seen() {
            return values.getOrDefault(SeenBefore.FIELD, SeenBefore.of(question.text()));
        }
    }

    /** @param known already there: how it adds does not change any more */
    public record IndicatorFormView(
            CityContract contract,
            String action,
            String title,
            boolean known,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<IndicatorKind> kinds() {
            return Arrays.asList(IndicatorKind.values());
        }

        public List<Aggregation> aggregations() {
            return Arrays.asList(Aggregation.values());
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** @param changed the frame is not what the latest version says any more */
    public record VersionsView(
            CityContract contract,
            ContractRole role,
            String base,
            List<FrameVersion> versions,
            boolean changed,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {}

    public record VersionView(CityContract contract, String base, FrameVersion version, Html content) {}
}
