package fr.preau.platform.database;

import org.flywaydb.core.Flyway;

/** Makes and fills the tables of an empty database before they are brought up to date. */
public interface TablesFiller {

    /** A table that stands while that is not done; no process serves such a database. */
    String UNFINISHED = "preau_restoring";

    void fill(Flyway flyway);
}
