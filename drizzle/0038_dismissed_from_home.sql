ALTER TABLE `imports` ADD `dismissed_at` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `dismissed_at` text;