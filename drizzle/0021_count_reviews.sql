CREATE TABLE `published_count_reviews` (
	`id` text NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_count_reviews_now` ON `published_count_reviews` (`id`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_count_reviews_past` ON `published_count_reviews` (`from_head`,`to_head`);--> statement-breakpoint
CREATE INDEX `published_count_reviews_ended` ON `published_count_reviews` (`to_head`) WHERE to_head IS NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_accesses` (
	`change` integer PRIMARY KEY NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accesses_record_type" CHECK("__new_accesses"."record_type" IN ('person', 'group', 'count', 'count_review', 'source', 'publisher', 'facility', 'milestone', 'setting', 'user'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_accesses`("change", "record_type", "record_id") SELECT "change", "record_type", "record_id" FROM `accesses`;--> statement-breakpoint
DROP TABLE `accesses`;--> statement-breakpoint
ALTER TABLE `__new_accesses` RENAME TO `accesses`;--> statement-breakpoint
CREATE INDEX `accesses_record` ON `accesses` (`record_type`,`record_id`,`change`);--> statement-breakpoint
CREATE TABLE `__new_published_heads` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`public_reason` text,
	`note_es` text NOT NULL,
	`note_en` text NOT NULL,
	CONSTRAINT "published_heads_kind" CHECK("__new_published_heads"."kind" IN ('published', 'updated', 'corrected', 'withdrawn', 'restored', 'hidden', 'erased', 'review_opened', 'review_ended'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_published_heads`("number", "hash", "day", "hour", "kind", "public_reason", "note_es", "note_en") SELECT "number", "hash", "day", "hour", "kind", "public_reason", "note_es", "note_en" FROM `published_heads`;--> statement-breakpoint
DROP TABLE `published_heads`;--> statement-breakpoint
ALTER TABLE `__new_published_heads` RENAME TO `published_heads`;--> statement-breakpoint
CREATE UNIQUE INDEX `published_heads_hash_unique` ON `published_heads` (`hash`);--> statement-breakpoint
CREATE INDEX `published_heads_day` ON `published_heads` (`day`,`number`);--> statement-breakpoint
CREATE INDEX `published_heads_kind` ON `published_heads` (`kind`,`number`);--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`change` integer NOT NULL,
	`position` integer NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_record_type" CHECK("__new_revisions"."record_type" IN ('person', 'group', 'count', 'count_review', 'source', 'publisher', 'facility', 'milestone', 'setting', 'user'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_revisions`("id", "change", "position", "record_type", "record_id", "version") SELECT "id", "change", "position", "record_type", "record_id", "version" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_record` ON `revisions` (`record_type`,`record_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_change` ON `revisions` (`change`,`position`);--> statement-breakpoint
-- The guards of a table disappear with the old table.
CREATE TRIGGER published_heads_gapless BEFORE INSERT ON published_heads
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM published_heads)
BEGIN SELECT RAISE(ABORT, 'heads are numbered without gaps'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision cannot be rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision cannot be deleted'); END;
--> statement-breakpoint
-- REPLACE deletes without firing the trigger above, so an insert over an existing row is refused too.
CREATE TRIGGER revisions_next BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE id = NEW.id)
  OR NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM revisions
    WHERE record_type = NEW.record_type AND record_id = NEW.record_id)
  OR EXISTS (SELECT 1 FROM revisions WHERE change = NEW.change AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'versions of a record are numbered without gaps'); END;
