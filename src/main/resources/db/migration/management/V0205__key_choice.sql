-- Who of the team wants no shortcuts by a single key: speech input and unsteady hands set them off by accident.

CREATE TABLE key_choice (
    account_id bigint PRIMARY KEY REFERENCES staff_account ON DELETE CASCADE,
    wanted boolean NOT NULL
);
