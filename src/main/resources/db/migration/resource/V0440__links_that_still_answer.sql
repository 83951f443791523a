-- Where an administrator asks for it, the addresses of resources are looked at each week: a reader of the library should
-- not be the one who finds out that a page is gone. What was found is kept beside the resource, for organisers alone.

ALTER TABLE resource
    ADD COLUMN link_asked_on date,
    ADD COLUMN link_fault text NOT NULL DEFAULT '',
    ADD COLUMN link_fault_since date,
    ADD CHECK ((link_fault = '') = (link_fault_since IS NULL));
COMMENT ON COLUMN resource.link_asked_on IS 'When its address was last asked whether it answers; empty for never.';
COMMENT ON COLUMN resource.link_fault IS 'Not personal: why its address gives nothing, in French; empty when it answered.';
COMMENT ON COLUMN resource.link_fault_since IS 'The first day on which it gave nothing, since it last answered.';
