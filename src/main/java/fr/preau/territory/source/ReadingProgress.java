package fr.preau.territory.source;

/** Told of each line that is read. */
public interface ReadingProgress {

    ReadingProgress SILENT = _ -> {};

    void at(long line);
}
