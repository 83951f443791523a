package fr.preau.management.list;

/** Who is registered for a cycle. */
public record RegistrationsView(String slug, ListView list) {}
