-- Sittings are proposed on days when people are there. School holidays by zone, as published; administrators add those
-- of the years to come. What is here on a new instance: the decree of 7 December 2022 (years 2024–2025 and 2025–2026).

CREATE TABLE school_holiday (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    zones text NOT NULL CHECK (zones ~ '^A?B?C?O?$' AND zones <> ''),
    first_day date NOT NULL,
    last_day date NOT NULL CHECK (last_day >= first_day),
    source text NOT NULL DEFAULT '',
    UNIQUE (first_day, zones)
);

COMMENT ON COLUMN school_holiday.name IS 'Not personal.';
COMMENT ON COLUMN school_holiday.zones IS 'Not personal: A, B, C, or O for another calendar, such as those overseas.';
COMMENT ON COLUMN school_holiday.first_day IS 'First day without classes.';
COMMENT ON COLUMN school_holiday.last_day IS 'Last day without classes, the eve of their return.';
COMMENT ON COLUMN school_holiday.source IS 'Not personal.';

INSERT INTO school_holiday (name, zones, first_day, last_day, source)
SELECT name, zones, first_day::date, last_day::date, 'Arrêté du 7 décembre 2022'
FROM (VALUES
    ('vacances de la Toussaint', 'ABC', '2024-10-19', '2024-11-03'),
    ('vacances de Noël', 'ABC', '2024-12-21', '2025-01-05'),
    ('vacances d’hiver', 'B', '2025-02-08', '2025-02-23'),
    ('vacances d’hiver', 'C', '2025-02-15', '2025-03-02'),
    ('vacances d’hiver', 'A', '2025-02-22', '2025-03-09'),
    ('vacances de printemps', 'B', '2025-04-05', '2025-04-21'),
    ('vacances de printemps', 'C', '2025-04-12', '2025-04-27'),
    ('vacances de printemps', 'A', '2025-04-19', '2025-05-04'),
    ('pont de l’Ascension', 'ABC', '2025-05-29', '2025-06-01'),
    ('vacances d’été', 'ABC', '2025-07-05', '2025-08-31'),
    ('vacances de la Toussaint', 'ABC', '2025-10-18', '2025-11-02'),
    ('vacances de Noël', 'ABC', '2025-12-20', '2026-01-04'),
    ('vacances d’hiver', 'A', '2026-02-07', '2026-02-22'),
    ('vacances d’hiver', 'B', '2026-02-14', '2026-03-01'),
    ('vacances d’hiver', 'C', '2026-02-21', '2026-03-08'),
    ('vacances de printemps', 'A', '2026-04-04', '2026-04-19'),
    ('vacances de printemps', 'B', '2026-04-11', '2026-04-26'),
    ('vacances de printemps', 'C', '2026-04-18', '2026-05-03'),
    ('pont de l’Ascension', 'ABC', '2026-05-14', '2026-05-17'),
    ('vacances d’été', 'ABC', '2026-07-04', '2026-08-31')
) AS published (name, zones, first_day, last_day);
