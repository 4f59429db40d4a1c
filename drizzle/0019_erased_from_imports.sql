CREATE TABLE `pending_erasures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL
) STRICT;
--> statement-breakpoint
-- Sample rows, and headers that may be a row, stayed after their people were erased. The next start rewrites the file.
INSERT INTO `pending_erasures` (`id`) SELECT NULL WHERE EXISTS (SELECT 1 FROM `imports`);
--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `layout`;
--> statement-breakpoint
DELETE FROM `import_layouts`;
