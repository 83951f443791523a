-- Cards of what contracts learnt stand in the library as a kind of their own.

ALTER TABLE resource DROP CONSTRAINT resource_kind_check;
ALTER TABLE resource ADD CONSTRAINT resource_kind_check
    CHECK (kind IN ('SLIDES', 'DOCUMENT', 'LINK', 'VIDEO', 'SYNTHESIS', 'LESSON'));
