CREATE TABLE `waiting_records` (
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`),
	CONSTRAINT "waiting_records_type" CHECK("waiting_records"."record_type" IN ('person', 'group', 'count'))
) STRICT;
