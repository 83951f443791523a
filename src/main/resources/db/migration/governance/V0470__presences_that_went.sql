-- Whoever opens the link of a convening that was taken back is told that it ended, and not that it never was: the
-- numbers that its signature holds outlive its row. A number is given once, so that a seat that comes back has another.

CREATE TABLE sitting_presence_gone (
    id bigint PRIMARY KEY,
    sitting_id bigint NOT NULL REFERENCES sitting,
    seat_id bigint NOT NULL REFERENCES body_seat
);
CREATE INDEX sitting_presence_gone_sitting ON sitting_presence_gone (sitting_id);
CREATE INDEX sitting_presence_gone_seat ON sitting_presence_gone (seat_id);

COMMENT ON TABLE sitting_presence_gone IS 'Seats that were convened to a sitting and are no more, by the number of the row that told so; nothing of anybody.';
