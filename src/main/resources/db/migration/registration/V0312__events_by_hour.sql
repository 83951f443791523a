-- What happened to places since an hour is asked for every few minutes. Rows come in the order of their hour, so that a
-- summary of blocks finds them and costs a registration nothing.

CREATE INDEX place_event_at ON place_event USING brin (at);
