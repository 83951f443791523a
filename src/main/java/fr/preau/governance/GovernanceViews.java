package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.contract.SeenBefore;
import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.Correction;
import fr.preau.governance.Sitting.ItemKind;
import fr.preau.governance.Sitting.Paper;
import fr.preau.governance.Sitting.Presence;
import fr.preau.governance.Sitting.SittingDecision;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import fr.preau.programme.YearDecision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of bodies and sittings show; {@code values} are forms as typed. */
public final class GovernanceViews {

    private GovernanceViews() {}

    /** A body in the list, with its sentence of rhythm. */
    public record BodyLine(String href, String name, String sentence) {}

    public record BodiesView(
            CityContract contract,
            ContractRole role,
            List<BodyLine> bodies,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {}

    /** @param from when the mandate runs, in words */
    public record SeatLine(
            long id, String college, String organisation, String holder, String deputy, String from, boolean open) {}

    public record SittingLine(String href, String on, String state) {}

    public record FollowUpLine(
            long id, String text, String owner, String due, String state, String answer, boolean open, boolean late) {}

    public record BodyView(
            CityContract contract,
            ContractRole role,
            Body body,
            String base,
            String sentence,
            List<SeatLine> seats,
            List<SittingLine> sittings,
            List<FollowUpLine> followUps,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<College> colleges() {
            return Arrays.asList(College.values());
        }
    }

    /** @param table the year's arbitration that it opens; none of any other point */
    public record PointLine(AgendaItem item, List<Paper> papers, Optional<YearDecision.Table> table) {

        /** Whether the sitting may validate that year now. */
        public boolean waits() {
            return table.filter(ProgrammePoint::waits).isPresent();
        }
    }

    /**
     * @param day whether what comes of it is written now
     * @param held seats that count for the quorum now, in words
     */
    public record SittingView(
            CityContract contract,
            ContractRole role,
            Body body,
            Sitting sitting,
            String base,
            String when,
            boolean day,
            String held,
            List<String> leftOpen,
            List<PointLine> agenda,
            List<SittingPresence> presences,
            List<SittingDecision> decisions,
            List<FollowUpLine> followUps,
            String record,
            List<Correction> corrections,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<ItemKind> kinds() {
            return Arrays.asList(ItemKind.values());
        }

        /** What that form is made from; one that is refused keeps what it was made from. */
        public String seen(String field) {
            return values.containsKey(field) && values.containsKey(SeenBefore.FIELD)
                    ? values.get(SeenBefore.FIELD)
                    : SeenBefore.of(field.equals("record") ? sitting.record() : sitting.wanted());
        }

        public List<Presence> all() {
            return Arrays.asList(Presence.values());
        }

        public boolean writes() {
            return role.writes() && sitting.state().open();
        }

        public boolean writesRecord() {
            return role.writes() && (day || sitting.state() == SittingState.RECORD_SENT);
        }

        public boolean approves() {
            return role.pilots()
                    && (sitting.state() == SittingState.HELD || sitting.state() == SittingState.RECORD_SENT);
        }

        public boolean moves() {
            return role.pilots()
                    && (sitting.state() == SittingState.PLANNED || sitting.state() == SittingState.CONVENED);
        }
    }

    public record ConveningView(
            CityContract contract,
            Body body,
            String base,
            String when,
            List<Seat> seats,
            boolean lacksCitizens,
            String reason,
            List<FieldError> errors)
            implements FaultyForm {}

    /**
     * The record that whoever was convened reads.
     *
     * @param until the last day on which it is corrected, in words; empty when that is over
     * @param corrections what they have asked already
     */
    public record RecordPart(Html text, String until, List<String> corrections, String typed) {}

    /** What somebody who is convened sees behind their link. */
    public record AnswerView(
            String contract,
            String body,
            String when,
            String place,
            String guest,
            boolean deputy,
            String action,
            boolean open,
            String done,
            List<String> leftOpen,
            List<PointLine> agenda,
            Answer answer,
            String representedBy,
            Optional<RecordPart> record,
            List<FieldError> errors)
            implements FaultyForm {

        public List<Answer> answers() {
            return deputy
                    ? List.of(Answer.COMES, Answer.EXCUSED)
                    : List.of(Answer.COMES, Answer.REPRESENTED, Answer.EXCUSED);
        }
    }

    /** What the owner of a follow-up sees behind their link. */
    public record OwnerView(
            String contract,
            String body,
            FollowUp followUp,
            String due,
            String action,
            boolean saved,
            String typed,
            List<FieldError> errors)
            implements FaultyForm {

        public boolean open() {
            return followUp.state() == FollowUp.State.OPEN;
        }
    }

    public record RecordPaper(String contract, String body, String when, String approved, Html record) {}

    public record SignInSheet(String contract, String body, String when, List<SittingPresence> presences) {}
}
