-- Access to food: places that no base knows, entered by hand, and what was computed. A run keeps the parameters, the
-- sources and the results that it had: it can be shown again years later with the same figures.

CREATE TABLE food_place (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    family text NOT NULL CHECK (family IN ('MARKET', 'AMAP', 'SOCIAL_GROCERY', 'GARDEN', 'OTHER')),
    hours text NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    added_at timestamptz NOT NULL,
    removed_at timestamptz
);
COMMENT ON COLUMN food_place.name IS 'Not personal: name of a market or another place open to the public.';
COMMENT ON COLUMN food_place.family IS 'Not personal: name of fr.preau.territory.food.FoodPlace.Family.';
COMMENT ON COLUMN food_place.hours IS 'Not personal: days and hours of opening.';

CREATE TABLE food_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    content text NOT NULL
);
COMMENT ON TABLE food_run IS 'Never changed.';
COMMENT ON COLUMN food_run.made_by IS 'Personal: name of the colleague who asked for it; as long as the run can be shown; kept.';
COMMENT ON COLUMN food_run.content IS 'Not personal: JSON of fr.preau.territory.food.FoodRun, results in whole per cent and tens of inhabitants.';
