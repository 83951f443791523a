/** What came of a survey: sentences, charts, tables, texts by theme; nothing of fewer than five people by groups. */
@NamedInterface("result")
@NullMarked
package fr.preau.survey.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
