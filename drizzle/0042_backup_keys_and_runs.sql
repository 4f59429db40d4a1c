CREATE TABLE `backup_keys` (
	`id` integer PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`proof` text,
	`confirmed_at` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `backup_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`fault` text,
	`file` text,
	`bytes` integer,
	`sha256` text,
	`change` integer
) STRICT;
