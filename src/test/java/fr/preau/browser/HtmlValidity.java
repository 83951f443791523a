package fr.preau.browser;

import com.thaiopensource.relaxng.impl.CombineValidator;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Whether a page is HTML as its standard has it (RGAA 8.2), by the parser and the schemas of the W3C's checker. Its
 * guess at a text's language and its check of composed letters are left out: they need old versions of libraries
 * that are here in later ones.
 */
final class HtmlValidity {

    private static final LocalCacheEntityResolver FILES = files();

    /** To read them takes seconds, to check a page by them milliseconds. */
    private static final List<Schema> SCHEMAS = List.of(
            new DataAttributeDroppingSchemaWrapper(elements()),
            CheckerSchema.ASSERTION_SCH,
            CheckerSchema.TABLE_CHECKER,
            CheckerSchema.TEXT_CONTENT_CHECKER,
            CheckerSchema.USEMAP_CHECKER);

    /** What the standard allows since these schemas were written. */
    private static final Pattern SINCE = Pattern.compile("Attribute “media” not allowed on element “meta”"
            + "|Attribute “enterkeyhint” not allowed on element “input”"
            + "|Bad value “username” for attribute “autocomplete”");

    private HtmlValidity() {}

    /** What is told; warnings are no errors. */
    private static final class Told implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            if (!SINCE.matcher(error.getMessage()).find()) {
                errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }

    private static LocalCacheEntityResolver files() {
        var files = new LocalCacheEntityResolver(new NullEntityResolver());
        files.setAllowRnc(true);
        return files;
    }

    private static Schema elements() {
        try {
            return CompactSchemaReader.getInstance()
                    .createSchema(
                            FILES.resolveEntity(null, "http://s.validator.nu/html5-rdfalite.rnc"),
                            properties(new Told()));
        } catch (Exception e) {
            throw new IllegalStateException("the checker could not read its own schemas", e);
        }
    }

    private static PropertyMap properties(Told told) {
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, told);
        properties.put(ValidateProperty.ENTITY_RESOLVER, FILES);
        properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
        RngProperty.CHECK_ID_IDREF.add(properties);
        return properties.toPropertyMap();
    }

    /** Its errors, each with its line. */
    static List<String> errors(String html) {
        var told = new Told();
        var parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
        parser.setMappingLangToXmlLang(true);
        parser.setErrorHandler(told);
        parser.setContentHandler(validator(properties(told)).getContentHandler());
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the checker could not read that page", e);
        }
        return told.errors;
    }

    private static Validator validator(PropertyMap properties) {
        Stream<Validator> validators = SCHEMAS.stream().map(schema -> schema.createValidator(properties));
        return validators.reduce(CombineValidator::new).orElseThrow();
    }
}
