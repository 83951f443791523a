package fr.preau.programme.sheet;

import fr.preau.programme.FundingRequest;
import fr.preau.programme.FundingRequest.Act;
import fr.preau.programme.FundingRequest.ActKind;
import fr.preau.programme.RequestState;
import fr.preau.programme.SheetState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code funding_request} and {@code rider}. */
@Repository
public class Requests {

    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<FundingRequest> of(long programme) {
        return jdbc.sql("""
                SELECT r.*
                FROM funding_request r
                JOIN action_sheet s ON s.id = r.sheet_id
                WHERE s.programme_id = :programme
                ORDER BY r.id
                """)
                .param("programme", programme)
                .query(Requests::request)
                .list();
    }

    public List<FundingRequest> ofSheet(long sheet) {
        return jdbc.sql("SELECT * FROM funding_request WHERE sheet_id = :sheet ORDER BY funder_id, id")
                .param("sheet", sheet)
                .query(Requests::request)
                .list();
    }

    public Optional<FundingRequest> withId(long id) {
        return jdbc.sql("SELECT * FROM funding_request WHERE id = :id")
                .param("id", id)
                .query(Requests::request)
                .optional();
    }

    /** Sums of requests, in cents. */
    record Asked(long proposed, long voted) {}

    /** What the programme's other requests to the same funder come to, of actions that count in sums. */
    Asked besides(FundingRequest request, long programme) {
        return jdbc.sql("""
                SELECT coalesce(sum(r.proposed), 0) AS proposed, coalesce(sum(r.voted), 0) AS voted
                FROM funding_request r
                JOIN action_sheet s ON s.id = r.sheet_id
                WHERE s.programme_id = :programme AND s.state = ANY (:counting)
                AND r.funder_id = :funder AND r.id <> :request
                """)
                .param("programme", programme)
                .param(
                        "counting",
                        Arrays.stream(SheetState.values())
                                .filter(SheetState::counts)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("funder", request.funderId())
                .param("request", request.id())
                .query((row, _) -> new Asked(row.getLong("proposed"), row.getLong("voted")))
                .single();
    }

    /** One live request for each sheet, funder and credit line; none if it is there. */
    public Optional<Long> add(long sheet, long funder, String creditLine, Optional<Long> requested) {
        return jdbc.sql("""
                INSERT INTO funding_request (sheet_id, funder_id, credit_line, state, requested)
                VALUES (:sheet, :funder, :line, 'REQUESTED', :requested)
                ON CONFLICT (sheet_id, funder_id, credit_line) DO NOTHING
                RETURNING id
                """)
                .param("sheet", sheet)
                .param("funder", funder)
                .param("line", creditLine)
                .param("requested", requested.orElse(null))
                .query(Long.class)
                .optional();
    }

    /** Writes all of it, unless somebody did since its version. */
    public boolean write(FundingRequest request) {
        return jdbc.sql("""
                UPDATE funding_request
                SET channel = :channel, outside_reference = :reference, outside_state = :outside, state = :state,
                    requested = :requested, proposed = :proposed, voted = :voted, notified = :notified, paid = :paid,
                    act_kind = :actKind, act_number = :actNumber, act_date = :actDate, opinion = :opinion,
                    opinion_text = :opinionText, version = version + 1
                WHERE id = :id AND version = :version
                """)
                        .param("id", request.id())
                        .param("version", request.version())
                        .param("channel", request.channel())
                        .param("reference", request.outsideReference())
                        .param("outside", request.outsideState())
                        .param("state", request.state().name())
                        .param("requested", request.requested().orElse(null))
                        .param("proposed", request.proposed().orElse(null))
                        .param("voted", request.voted().orElse(null))
                        .param("notified", request.notified().orElse(null))
                        .param("paid", request.paid())
                        .param(
                                "actKind",
                                request.act().map(act -> act.kind().name()).orElse(""))
                        .param("actNumber", request.act().map(Act::number).orElse(""))
                        .param("actDate", request.act().map(Act::date).orElse(null))
                        .param("opinion", request.opinion())
                        .param("opinionText", request.opinionText())
                        .update()
                == 1;
    }

    /** What was notified becomes another amount. */
    public void ride(long request, long before, long after, String reason) {
        jdbc.sql("""
                INSERT INTO rider (request_id, before, after, reason, at)
                VALUES (:request, :before, :after, :reason, :now)
                """)
                .param("request", request)
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static FundingRequest request(ResultSet row, int number) throws SQLException {
        return new FundingRequest(
                row.getLong("id"),
                row.getLong("sheet_id"),
                row.getLong("funder_id"),
                row.getString("credit_line"),
                row.getString("channel"),
                row.getString("outside_reference"),
                row.getString("outside_state"),
                RequestState.valueOf(row.getString("state")),
                amount(row, "requested"),
                amount(row, "proposed"),
                amount(row, "voted"),
                amount(row, "notified"),
                row.getLong("paid"),
                act(row),
                row.getString("opinion"),
                row.getString("opinion_text"),
                row.getInt("version"));
    }

    private static Optional<Long> amount(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<Act> act(ResultSet row) throws SQLException {
        var date = Optional.ofNullable(row.getObject("act_date", LocalDate.class));
        var kind = row.getString("act_kind");
        var number = row.getString("act_number");
        return date.filter(_ -> !kind.isEmpty()).map(on -> new Act(ActKind.valueOf(kind), number, on));
    }
}
