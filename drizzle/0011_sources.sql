-- Citations of a group's detention are found by their source like all others.
CREATE TABLE `__new_citations` (
	`id` integer PRIMARY KEY NOT NULL,
	`detention` integer,
	`release` integer,
	`count` text,
	`group` integer,
	`position` integer NOT NULL,
	`source` integer NOT NULL,
	`tier` text,
	FOREIGN KEY (`detention`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`release`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`count`) REFERENCES `counts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_tier" CHECK("__new_citations"."tier" IN ('A', 'B', 'C')),
	CONSTRAINT "citations_one_owner" CHECK(("__new_citations"."detention" IS NOT NULL) + ("__new_citations"."release" IS NOT NULL) + ("__new_citations"."count" IS NOT NULL) + ("__new_citations"."group" IS NOT NULL) = 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_citations`("id", "detention", "release", "count", "position", "source", "tier") SELECT "id", "detention", "release", "count", "position", "source", "tier" FROM `citations`;--> statement-breakpoint
DROP TABLE `citations`;--> statement-breakpoint
ALTER TABLE `__new_citations` RENAME TO `citations`;--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`source`);--> statement-breakpoint
CREATE INDEX `citations_release` ON `citations` (`release`);--> statement-breakpoint
CREATE INDEX `citations_detention` ON `citations` (`detention`);--> statement-breakpoint
CREATE INDEX `citations_count` ON `citations` (`count`);--> statement-breakpoint
CREATE INDEX `citations_group` ON `citations` (`group`);--> statement-breakpoint
ALTER TABLE `sources` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `address_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sources_address` ON `sources` (`address_key`,`id`);--> statement-breakpoint
INSERT INTO citations ("group", position, source, tier)
SELECT groups.id, cited.key, CAST(cited.value ->> '$.source' AS INTEGER), cited.value ->> '$.tier'
FROM groups
JOIN revisions ON revisions.record_type = 'group' AND revisions.record_id = CAST(groups.id AS TEXT)
  AND revisions.version = groups.version
JOIN revision_parts AS facts ON facts.revision = revisions.id AND facts.part = 'facts'
JOIN json_each(facts.data, '$.detention.citations') AS cited;
--> statement-breakpoint
UPDATE sources SET title = coalesce(facts.data ->> '$.title', ''), address_key = address_key(sources.url)
FROM revisions, revision_parts AS facts
WHERE revisions.record_type = 'source' AND revisions.record_id = CAST(sources.id AS TEXT)
  AND revisions.version = sources.version
  AND facts.revision = revisions.id AND facts.part = 'facts';
--> statement-breakpoint
-- Title, outlet and address by any piece of them; the row's number is the source's. Written by db/store alone.
CREATE VIRTUAL TABLE source_words USING fts5(words, tokenize = 'trigram');
--> statement-breakpoint
INSERT INTO source_words (rowid, words) SELECT id, source_words(title, outlet, url) FROM sources;
