package fr.preau.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An object of a request, which says at the pointer of each member what is wrong with it. A member that
 * is wrong reads like one that is missing.
 */
public final class JsonObject {

    private static final int MOST_DIGITS = 15;

    private final Map<String, JsonNode> members;
    private final String pointer;
    private final Faults faults;

    private JsonObject(Map<String, JsonNode> members, String pointer, Faults faults) {
        this.members = members;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** An element of a list with its own pointer. */
    public record Element(JsonNode value, String pointer) {}

    /** Takes the members of those names; any other is a fault, since a misspelt wish would be lost. */
    public static JsonObject read(JsonNode node, String pointer, List<String> names, Faults faults) {
        var members = new LinkedHashMap<String, JsonNode>();
        if (!node.isObject()) {
            faults.add(pointer, "Mettez ici un objet JSON.");
        }
        node.properties().forEach(member -> {
            var at = at(pointer, member.getKey());
            if (!names.contains(member.getKey())) {
                faults.add(at, "Ce champ n’existe pas. Champs admis : " + String.join(", ", names) + ".");
            } else if (member.getValue().isNull()) {
                faults.add(at, "Un champ sans valeur s’omet : null n’est pas admis.");
            } else {
                members.put(member.getKey(), member.getValue());
            }
        });
        return new JsonObject(members, pointer, faults);
    }

    /** Where the member of that name is, or would be. */
    public String at(String name) {
        return at(pointer, name);
    }

    private static String at(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether something stands there, be it wrong. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The text, empty if there is none. */
    public String text(String name) {
        return member(name).flatMap(value -> text(value, at(name))).orElse("");
    }

    private Optional<String> text(JsonNode value, String at) {
        if (!value.isString()) {
            faults.add(at, "Mettez ici un texte.");
            return Optional.empty();
        }
        var text = value.stringValue();
        if (text.chars().anyMatch(unit -> Character.isSurrogate((char) unit)) && !wellFormed(text)) {
            faults.add(at, "Ce texte contient une moitié de caractère (Unicode, demi-codet isolé).");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** Whether it is true; false if it is missing. */
    public boolean flag(String name) {
        var value = member(name);
        if (value.filter(found -> !found.isBoolean()).isPresent()) {
            faults.add(at(name), "Mettez ici true ou false.");
        }
        return value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
    }

    /** One of those words; the first of them if it is missing. */
    public String oneOf(String name, List<String> words) {
        var text = member(name).flatMap(value -> text(value, at(name)));
        if (text.filter(word -> !words.contains(word)).isPresent()) {
            faults.add(at(name), "Valeurs admises : " + String.join(", ", words) + ".");
        }
        return text.filter(words::contains).orElse(words.getFirst());
    }

    /** The number as forms take it, with a comma; empty if there is none. */
    public String figure(String name) {
        var value = member(name);
        var figure = value.filter(JsonNode::isNumber)
                .flatMap(JsonNode::decimalValueOpt)
                .filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        if (value.isPresent() && figure.isEmpty()) {
            faults.add(at(name), "Mettez ici un nombre, de %d chiffres au plus.".formatted(MOST_DIGITS));
        }
        return figure.map(BigDecimal::toPlainString)
                .map(digits -> digits.replace('.', ','))
                .orElse("");
    }

    /** One of those words, which may not be missing; empty where the faults say why. */
    public Optional<String> word(String name, List<String> words) {
        if (!members.containsKey(name)) {
            faults.add(at(name), "Ce champ manque. Valeurs admises : " + String.join(", ", words) + ".");
            return Optional.empty();
        }
        var text = member(name).flatMap(value -> text(value, at(name)));
        if (text.filter(word -> !words.contains(word)).isPresent()) {
            faults.add(at(name), "Valeurs admises : " + String.join(", ", words) + ".");
        }
        return text.filter(words::contains);
    }

    public Optional<Long> number(String name) {
        return any(name).flatMap(this::number);
    }

    Optional<Long> number(Element element) {
        var number = Optional.of(element.value).filter(found -> found.isIntegralNumber() && found.canConvertToLong());
        if (number.isEmpty()) {
            faults.add(element.pointer, "Mettez ici un nombre entier.");
        }
        return number.map(JsonNode::longValue);
    }

    /** Whatever stands there. */
    Optional<Element> any(String name) {
        if (!members.containsKey(name)) {
            faults.add(at(name), "Ce champ manque.");
        }
        return member(name).map(value -> new Element(value, at(name)));
    }

    /** Its elements, none if it is missing; a list longer than that is not looked into. */
    public List<Element> list(String name, int longest) {
        var value = member(name);
        if (value.filter(found -> !found.isArray()).isPresent()) {
            faults.add(at(name), "Mettez ici une liste.");
        } else if (value.filter(list -> list.size() > longest).isPresent()) {
            faults.add(at(name), "%d éléments au plus.".formatted(longest));
        } else if (value.isPresent()) {
            var list = value.get();
            return IntStream.range(0, list.size())
                    .mapToObj(index -> new Element(list.get(index), at(name) + "/" + index))
                    .toList();
        }
        return List.of();
    }

    public Optional<String> text(Element element) {
        return text(element.value, element.pointer);
    }
}
