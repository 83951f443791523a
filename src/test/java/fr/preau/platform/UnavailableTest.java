package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class UnavailableTest {

    @Test
    void aLostConnectionIsKnownBehindTheRollbackThatItMadeFail() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException(new SQLException("broken", "08006")));

        assertThat(Unavailable.is(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void aMistakeInAStatementIsNotAnInterruption() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException(new SQLException("no such table", "42P01")));

        assertThat(Unavailable.is(rollback)).isFalse();
    }
}
