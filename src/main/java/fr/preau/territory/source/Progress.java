package fr.preau.territory.source;

/** Told of each line that is read. */
public interface Progress {

    Progress SILENT = _ -> {};

    void at(long line);
}
