-- A section may hold the names of what a cycle is about.
ALTER TABLE section
    DROP CONSTRAINT section_kind_check,
    ADD CONSTRAINT section_kind_check CHECK (kind IN ('CONTEXT', 'OBJECTIVES', 'AUDIENCE', 'THEMES', 'OTHER'));
