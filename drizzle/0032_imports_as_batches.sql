CREATE INDEX `imports_change` ON `imports` (`change`);--> statement-breakpoint
-- An import is a batch of its own. Its lines may be about detentions without a release.
DROP INDEX `batches_owner`;--> statement-breakpoint
ALTER TABLE `batches` ADD `change` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `batches_change` ON `batches` (`change`) WHERE change IS NOT NULL;--> statement-breakpoint
CREATE INDEX `batches_owner` ON `batches` (`owner`,`id`) WHERE change IS NULL;--> statement-breakpoint
CREATE TABLE `__new_batch_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch` integer NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`release` integer,
	`detention` integer,
	FOREIGN KEY (`batch`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "batch_lines_one_part" CHECK(("__new_batch_lines"."release" IS NULL) <> ("__new_batch_lines"."detention" IS NULL)),
	CONSTRAINT "batch_lines_record_type" CHECK("__new_batch_lines"."record_type" IN ('person', 'group'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_batch_lines`("id", "batch", "record_type", "record_id", "version", "release", "detention") SELECT "id", "batch", "record_type", "record_id", "version", "release", NULL FROM `batch_lines`;--> statement-breakpoint
DROP TABLE `batch_lines`;--> statement-breakpoint
ALTER TABLE `__new_batch_lines` RENAME TO `batch_lines`;--> statement-breakpoint
CREATE UNIQUE INDEX `batch_lines_release` ON `batch_lines` (`batch`,`release`);--> statement-breakpoint
CREATE INDEX `batch_lines_of_release` ON `batch_lines` (`release`);--> statement-breakpoint
CREATE INDEX `batch_lines_of_detention` ON `batch_lines` (`detention`);