CREATE TABLE `batch_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch` integer NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`release` integer NOT NULL,
	FOREIGN KEY (`batch`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "batch_lines_record_type" CHECK("batch_lines"."record_type" IN ('person', 'group'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_lines_release` ON `batch_lines` (`batch`,`release`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`header` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_open` ON `batches` (`owner`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `batches_owner` ON `batches` (`owner`,`id`);