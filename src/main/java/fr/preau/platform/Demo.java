package fr.preau.platform;

/** Present in the demonstration: rates are off, and modules that have something to show prepare it. */
public record Demo() {}
