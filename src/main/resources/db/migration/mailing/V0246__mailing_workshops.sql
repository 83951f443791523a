-- A selection may name workshops; those that were kept before there were any name none.

UPDATE mailing
SET selection = (selection::jsonb || '{"workshops": []}')::text
WHERE selection LIKE '{%' AND NOT (selection::jsonb ? 'workshops');
