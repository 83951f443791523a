-- People wrote their department as they liked: « 69 », « 69 Rhône », « rhone ». From now on it is chosen from the
-- list, and its code is what is kept. What is there becomes a code where a number, a name, or both of one and the
-- same department say which; anything else (« Auvergne ») stays as it was written, and is shown as such.

CREATE TEMPORARY TABLE known_department (code text, name text) ON COMMIT DROP;
INSERT INTO known_department (code, name) VALUES
    ('01', 'ain'),
    ('02', 'aisne'),
    ('03', 'allier'),
    ('04', 'alpesdehauteprovence'),
    ('05', 'hautesalpes'),
    ('06', 'alpesmaritimes'),
    ('07', 'ardeche'),
    ('08', 'ardennes'),
    ('09', 'ariege'),
    ('10', 'aube'),
    ('11', 'aude'),
    ('12', 'aveyron'),
    ('13', 'bouchesdurhone'),
    ('14', 'calvados'),
    ('15', 'cantal'),
    ('16', 'charente'),
    ('17', 'charentemaritime'),
    ('18', 'cher'),
    ('19', 'correze'),
    ('2A', 'corsedusud'),
    ('2B', 'hautecorse'),
    ('21', 'cotedor'),
    ('22', 'cotesdarmor'),
    ('23', 'creuse'),
    ('24', 'dordogne'),
    ('25', 'doubs'),
    ('26', 'drome'),
    ('27', 'eure'),
    ('28', 'eureetloir'),
    ('29', 'finistere'),
    ('30', 'gard'),
    ('31', 'hautegaronne'),
    ('32', 'gers'),
    ('33', 'gironde'),
    ('34', 'herault'),
    ('35', 'illeetvilaine'),
    ('36', 'indre'),
    ('37', 'indreetloire'),
    ('38', 'isere'),
    ('39', 'jura'),
    ('40', 'landes'),
    ('41', 'loiretcher'),
    ('42', 'loire'),
    ('43', 'hauteloire'),
    ('44', 'loireatlantique'),
    ('45', 'loiret'),
    ('46', 'lot'),
    ('47', 'lotetgaronne'),
    ('48', 'lozere'),
    ('49', 'maineetloire'),
    ('50', 'manche'),
    ('51', 'marne'),
    ('52', 'hautemarne'),
    ('53', 'mayenne'),
    ('54', 'meurtheetmoselle'),
    ('55', 'meuse'),
    ('56', 'morbihan'),
    ('57', 'moselle'),
    ('58', 'nievre'),
    ('59', 'nord'),
    ('60', 'oise'),
    ('61', 'orne'),
    ('62', 'pasdecalais'),
    ('63', 'puydedome'),
    ('64', 'pyreneesatlantiques'),
    ('65', 'hautespyrenees'),
    ('66', 'pyreneesorientales'),
    ('67', 'basrhin'),
    ('68', 'hautrhin'),
    ('69', 'rhone'),
    ('70', 'hautesaone'),
    ('71', 'saoneetloire'),
    ('72', 'sarthe'),
    ('73', 'savoie'),
    ('74', 'hautesavoie'),
    ('75', 'paris'),
    ('76', 'seinemaritime'),
    ('77', 'seineetmarne'),
    ('78', 'yvelines'),
    ('79', 'deuxsevres'),
    ('80', 'somme'),
    ('81', 'tarn'),
    ('82', 'tarnetgaronne'),
    ('83', 'var'),
    ('84', 'vaucluse'),
    ('85', 'vendee'),
    ('86', 'vienne'),
    ('87', 'hautevienne'),
    ('88', 'vosges'),
    ('89', 'yonne'),
    ('90', 'territoiredebelfort'),
    ('91', 'essonne'),
    ('92', 'hautsdeseine'),
    ('93', 'seinesaintdenis'),
    ('94', 'valdemarne'),
    ('95', 'valdoise'),
    ('971', 'guadeloupe'),
    ('972', 'martinique'),
    ('973', 'guyane'),
    ('974', 'lareunion'),
    ('976', 'mayotte');

CREATE TEMPORARY TABLE told_department ON COMMIT DROP AS
WITH written AS (
    SELECT DISTINCT department AS text,
           translate(lower(regexp_replace(normalize(department, NFD), '[\u0300-\u036f]', '', 'g')), '’', '''') AS plain
    FROM registration
    WHERE length(department) BETWEEN 1 AND 150
), parts AS (
    SELECT text,
           lpad(upper(substring(plain FROM '^\s*(\d{1,3}|2[ab])(?:[.,]0+)?(?![[:alnum:]])[^\d]*$')), 2, '0') AS number,
           regexp_replace(
               regexp_replace(plain, '^\s*(\d{1,3}|2[ab])(?:[.,]0+)?(?![[:alnum:]])', ''), '[^[:alnum:]]+', '', 'g') AS name
    FROM written
)
SELECT parts.text, coalesce(by_number.code, by_name.code) AS code
FROM parts
LEFT JOIN known_department by_number ON by_number.code = parts.number
LEFT JOIN known_department by_name ON by_name.name = parts.name
WHERE (by_number.code IS NOT NULL AND (by_name.code IS NULL OR by_name.code = by_number.code))
   OR (by_number.code IS NULL AND parts.number IS NULL AND by_name.code IS NOT NULL);

UPDATE registration r
SET department = told.code,
    found_by = CASE WHEN r.email = '' THEN r.found_by ELSE r.found_by || ('''=d' || told.code || '''')::tsvector END
FROM told_department told
WHERE told.text = r.department AND told.code <> r.department;

COMMENT ON COLUMN registration.department IS 'Personal: audience rule and figures, by the code of the official geography or as it was written before there were codes; kept without the name; kept as a figure.';
