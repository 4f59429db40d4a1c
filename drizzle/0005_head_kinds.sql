PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_published_heads` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`public_reason` text,
	`note_es` text NOT NULL,
	`note_en` text NOT NULL,
	CONSTRAINT "published_heads_kind" CHECK("__new_published_heads"."kind" IN ('published', 'updated', 'corrected', 'withdrawn', 'restored', 'hidden', 'erased'))
);
--> statement-breakpoint
INSERT INTO `__new_published_heads`("number", "hash", "day", "hour", "kind", "public_reason", "note_es", "note_en") SELECT "number", "hash", "day", "hour", "kind", "public_reason", "note_es", "note_en" FROM `published_heads`;--> statement-breakpoint
DROP TABLE `published_heads`;--> statement-breakpoint
ALTER TABLE `__new_published_heads` RENAME TO `published_heads`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `published_heads_hash_unique` ON `published_heads` (`hash`);--> statement-breakpoint
CREATE INDEX `published_heads_day` ON `published_heads` (`day`,`number`);--> statement-breakpoint
CREATE INDEX `published_heads_kind` ON `published_heads` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `published_counts_ended` ON `published_counts` (`to_head`) WHERE to_head IS NOT NULL;--> statement-breakpoint
CREATE INDEX `published_detentions_ended` ON `published_detentions` (`to_head`) WHERE to_head IS NOT NULL;--> statement-breakpoint
CREATE INDEX `published_releases_ended` ON `published_releases` (`to_head`) WHERE to_head IS NOT NULL;