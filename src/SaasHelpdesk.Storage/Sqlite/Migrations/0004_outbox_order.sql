-- Messages for one grain keep their order: a later one waits for as long as an earlier one is under way or waits for another try.
CREATE INDEX outbox_grain_order ON outbox (tenant, target, sequence) WHERE channel = 'grain' AND ready_at IS NOT NULL;
