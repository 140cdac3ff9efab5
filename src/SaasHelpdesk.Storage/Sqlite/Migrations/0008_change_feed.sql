-- The change feed: one writer commits in the order of the positions. The position is the row's id, so that it ends every entry of the index.
CREATE INDEX events_feed ON events (tenant);
