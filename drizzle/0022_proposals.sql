CREATE TABLE `proposal_records` (
	`proposal` integer NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`base` integer NOT NULL,
	PRIMARY KEY(`proposal`, `record_type`, `record_id`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_records_record` ON `proposal_records` (`record_type`,`record_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`author` text NOT NULL,
	`action` text NOT NULL,
	`input` text,
	`drafts` text,
	`why` text NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`comment` text,
	`problems` text,
	`change` integer,
	CONSTRAINT "proposals_state" CHECK("proposals"."state" IN ('waiting', 'returned', 'approved', 'cancelled', 'erased')),
	CONSTRAINT "proposals_why" CHECK("proposals"."why" IN ('name', 'count', 'row', 'minor', 'protection', 'past_figure', 'erase', 'export', 'account', 'policy')),
	CONSTRAINT "proposals_closed" CHECK("proposals"."state" IN ('waiting', 'returned', 'approved') OR "proposals"."input" IS NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_request_id_unique` ON `proposals` (`request_id`);--> statement-breakpoint
CREATE INDEX `proposals_open` ON `proposals` (`id`) WHERE state IN ('waiting', 'returned');--> statement-breakpoint
CREATE INDEX `proposals_author` ON `proposals` (`author`,`id`);--> statement-breakpoint
ALTER TABLE `changes` ADD `approved_by` text;