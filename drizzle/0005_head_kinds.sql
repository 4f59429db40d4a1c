-- What made a head is in the history alone: the heads are made anew from it at the next start.
DROP TABLE `published_heads`;--> statement-breakpoint
CREATE TABLE `published_heads` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`public_reason` text,
	`note_es` text NOT NULL,
	`note_en` text NOT NULL,
	CONSTRAINT "published_heads_kind" CHECK("kind" IN ('published', 'updated', 'corrected', 'withdrawn', 'restored', 'hidden', 'erased'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_heads_hash_unique` ON `published_heads` (`hash`);--> statement-breakpoint
CREATE INDEX `published_heads_day` ON `published_heads` (`day`,`number`);--> statement-breakpoint
CREATE INDEX `published_heads_kind` ON `published_heads` (`kind`,`number`);--> statement-breakpoint
CREATE TRIGGER published_heads_gapless BEFORE INSERT ON published_heads
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM published_heads)
BEGIN SELECT RAISE(ABORT, 'heads are numbered without gaps'); END;
--> statement-breakpoint
CREATE INDEX `published_counts_ended` ON `published_counts` (`to_head`) WHERE to_head IS NOT NULL;--> statement-breakpoint
CREATE INDEX `published_detentions_ended` ON `published_detentions` (`to_head`) WHERE to_head IS NOT NULL;--> statement-breakpoint
CREATE INDEX `published_releases_ended` ON `published_releases` (`to_head`) WHERE to_head IS NOT NULL;
