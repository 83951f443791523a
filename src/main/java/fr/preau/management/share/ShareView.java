package fr.preau.management.share;

/**
 * @param cycle its address in the back office
 * @param url of the public page
 */
public record ShareView(String cycle, String url, ReadyText text) {}
