-- « Ancien compte n° … » is nobody's address: a message that says it is answered there cannot be carried. Where the
-- account of who sent it was erased, nothing stands there, and the centre is answered.

UPDATE mailing SET reply_to = '' WHERE reply_to LIKE 'Ancien compte n° %';
