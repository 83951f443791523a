-- Four roles instead of one: what each opens is told by the table in fr.preau.staff.Reach.

ALTER TABLE staff_account DROP CONSTRAINT staff_account_role_check;
ALTER TABLE staff_account ADD CONSTRAINT known_role
    CHECK (role IN ('ADMINISTRATOR', 'ORGANISER', 'DESK', 'READER'));
