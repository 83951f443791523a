package fr.preau.evaluation;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a frame was when a version of it was kept, in words. Table: {@code frame_version}. */
@Repository
public class FrameVersions {

    private final JdbcClient jdbc;

    FrameVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content in Markdown */
    public record FrameVersion(int number, LocalDate keptOn, String reason, String content) {}

    public List<FrameVersion> of(long contract) {
        return jdbc.sql("""
                SELECT number, kept_on, reason, content
                FROM frame_version
                WHERE contract_id = :contract
                ORDER BY number DESC
                """)
                .param("contract", contract)
                .query(FrameVersion.class)
                .list();
    }

    public Optional<FrameVersion> of(long contract, int number) {
        return of(contract).stream().filter(one -> one.number() == number).findFirst();
    }

    /** Its number. */
    public int keep(CityContract contract, Frame frame, LocalDate on, String reason) {
        return jdbc.sql("""
                INSERT INTO frame_version (contract_id, number, kept_on, reason, content)
                SELECT :contract, COALESCE(max(number), 0) + 1, :on, :reason, :content
                FROM frame_version
                WHERE contract_id = :contract
                RETURNING number
                """)
                .param("contract", contract.id())
                .param("on", on)
                .param("reason", reason)
                .param("content", words(contract, frame))
                .query(Integer.class)
                .single();
    }

    /** Whether the frame is still what that version says. */
    public static boolean stands(CityContract contract, Frame frame, FrameVersion version) {
        return words(contract, frame).equals(version.content);
    }

    private static String words(CityContract contract, Frame frame) {
        var text = new StringBuilder();
        for (var question : frame.questions()) {
            text.append("## ").append(question.text()).append("\n\n");
            question.theme()
                    .flatMap(contract::theme)
                    .map(Theme::name)
                    .ifPresent(theme -> text.append("Thème : ").append(theme).append("\n\n"));
            for (var criterion : question.criteria()) {
                text.append("**").append(criterion.text()).append("**\n\n");
                criterion
                        .indicators()
                        .forEach(one -> text.append("- ")
                                .append("%s (%s, en %s). %s. Source : %s. Seuil de secret : %d%s. %s"
                                        .formatted(
                                                one.name(),
                                                one.kind().label(),
                                                one.unit(),
                                                one.aggregation().label(),
                                                one.source(),
                                                one.threshold(),
                                                one.target()
                                                        .map(target -> ". Cible : " + target.toPlainString())
                                                        .orElse(""),
                                                one.limits()))
                                .append('\n'));
                text.append('\n');
            }
        }
        return text.toString();
    }
}
