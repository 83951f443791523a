package fr.preau.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has what was planned leave as soon as it is committed, rather than when it is next looked for. */
@Component
class Bell {

    /** None in a process that serves nobody: those that do will look. */
    private final ObjectProvider<PostOffice> office;

    Bell(ObjectProvider<PostOffice> office) {
        this.office = office;
    }

    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                office.ifAvailable(PostOffice::ring);
            }
        });
    }
}
