/** Papers as text documents that word processors open and change (OpenDocument, ISO 26300). */
@NullMarked
package fr.preau.platform.odt;

import org.jspecify.annotations.NullMarked;
