-- Who came in this week is read each time the back office opens. Rows come in order of time, so that a summary of
-- blocks finds the last days without a cost for those who register.

CREATE INDEX registration_arrival ON registration USING brin (created_at);
