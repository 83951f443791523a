/** The squares of QR codes, for pictures, pages and papers alike. */
@NullMarked
package fr.preau.platform.qr;

import org.jspecify.annotations.NullMarked;
