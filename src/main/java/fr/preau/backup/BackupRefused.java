package fr.preau.backup;

/** A backup cannot be made, or a file cannot be restored; the message says why and what to do, in French. */
public final class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static BackupRefused cut() {
        return new BackupRefused(
                "Ce fichier est coupé : il s’arrête avant sa fin. Rien n’a été modifié. Prenez une autre sauvegarde.");
    }

    static BackupRefused altered() {
        return new BackupRefused(
                "Ce fichier a été altéré : son contenu n’est plus celui qui a été écrit. Rien n’a été modifié. Prenez une autre sauvegarde.");
    }
}
