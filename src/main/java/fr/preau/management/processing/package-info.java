/**
 * The register of processing (GDPR, article 30), made of what modules declare of persons, and what a data protection
 * officer reads once a year.
 */
@NullMarked
package fr.preau.management.processing;

import org.jspecify.annotations.NullMarked;
