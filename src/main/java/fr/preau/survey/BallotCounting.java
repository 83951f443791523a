package fr.preau.survey;

import fr.preau.survey.urn.Urn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what is in the urn of a survey, some while it is open and all once it closes. */
@Service
public class BallotCounting {

    private final SurveyRows rows;
    private final Urn urn;
    private final Clock clock;

    BallotCounting(SurveyRows rows, Urn urn, Clock clock) {
        this.rows = rows;
        this.urn = urn;
        this.clock = clock;
    }

    /** Counts what may be counted of an open survey. */
    @Transactional
    void count(long id) {
        rows.locked(id).filter(Survey::open).ifPresent(survey -> {
            var counted = urn.countSome(id, rows.cells(id));
            if (counted.ballots() > 0) {
                rows.counted(id, counted.ballots(), counted.lost(), counted.cells());
            }
        });
    }

    /** Closes it for good; what is left in the urn is counted, its key goes with the next round at the latest. */
    @Transactional
    public boolean close(long id) {
        var open = rows.locked(id).filter(Survey::open);
        open.ifPresent(survey -> {
            var counted = urn.end(id, survey.answered(), rows.cells(id));
            rows.counted(id, counted.ballots(), counted.lost(), Optional.empty());
            rows.closed(id, clock.instant());
            forgetKeyAfterCommit(id);
        });
        return open.isPresent();
    }

    /** Not before: until then the ballots may yet have to be counted again. */
    private void forgetKeyAfterCommit(long id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                urn.forget(id);
            }
        });
    }
}
