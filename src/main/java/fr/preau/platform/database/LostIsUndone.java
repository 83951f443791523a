package fr.preau.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of which a lost connection leaves nothing to roll back: the server has undone what was not committed
 * when it lost sight of us. A rollback that is tried all the same fails too, and that failure would hide the first, so
 * that a database which is away looks like a mistake of ours.
 */
final class LostIsUndone extends JdbcTransactionManager {

    LostIsUndone(DataSource source) {
        super(source);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (!lost(status)) {
            super.doRollback(status);
        }
    }

    private static boolean lost(DefaultTransactionStatus status) {
        try {
            return status.getTransaction() instanceof JdbcTransactionObjectSupport transaction
                    && transaction.getConnectionHolder().getConnection().isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
