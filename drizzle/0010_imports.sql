CREATE TABLE `import_layouts` (
	`signature` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`hash` text NOT NULL,
	`layout` text,
	`problem` text,
	`mapping` text,
	`chosen` text NOT NULL,
	`counts` text,
	`change` integer,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_owner` ON `imports` (`owner`,`id`);--> statement-breakpoint
ALTER TABLE `jobs` ADD `input` text;