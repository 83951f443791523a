package fr.preau.browser;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a page is HTML as its standard has it (RGAA 8.2), by the checker that the W3C uses. */
final class HtmlValidity {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlValidity() {}

    /** Its errors, each with its line; warnings are no errors. */
    static List<String> errors(String html) {
        var errors = new ArrayList<String>();
        var told = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {}

            @Override
            public void error(SAXParseException error) {
                errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        };
        try {
            var validator = new SimpleDocumentValidator();
            validator.setUpMainSchema(SCHEMA, told);
            validator.setUpValidatorAndParsers(told, false, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException("the checker could not read its own schemas", e);
        }
        return errors;
    }
}
