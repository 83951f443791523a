-- What somebody asks of the centre stays when they have themselves erased: it is still to be answered.
COMMENT ON COLUMN own_data_wish.email IS 'Personal: to answer whoever asks, in lower case; one year after it; kept until the answer.';
COMMENT ON COLUMN own_data_wish.words IS 'Personal: what they ask; one year after it; kept until the answer.';
