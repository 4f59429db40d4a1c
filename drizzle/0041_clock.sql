CREATE TABLE `clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`trusted_at` text NOT NULL,
	CONSTRAINT "clock_one_row" CHECK("clock"."id" = 1)
) STRICT;
