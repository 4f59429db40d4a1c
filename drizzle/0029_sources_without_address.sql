-- A source may have no address: a call, a visit, a document, a message.
CREATE TABLE `__new_published_sources` (
	`id` text NOT NULL,
	`url` text,
	`outlet` text NOT NULL,
	`title` text NOT NULL,
	`archived_url` text,
	`published_on` text,
	`language` text,
	`contact` text,
	`contact_on` text,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_published_sources`("id", "url", "outlet", "title", "archived_url", "published_on", "language", "from_head", "to_head") SELECT "id", "url", "outlet", "title", "archived_url", "published_on", "language", "from_head", "to_head" FROM `published_sources`;--> statement-breakpoint
DROP TABLE `published_sources`;--> statement-breakpoint
ALTER TABLE `__new_published_sources` RENAME TO `published_sources`;--> statement-breakpoint
CREATE TABLE `__new_sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`url` text,
	`outlet` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`address_key` text DEFAULT '' NOT NULL,
	`contact` text,
	`contact_on` text,
	CONSTRAINT "sources_contact" CHECK("__new_sources"."contact" IN ('family_call', 'lawyer_call', 'visit', 'document', 'message')),
	CONSTRAINT "sources_address_or_contact" CHECK(("__new_sources"."url" IS NULL) = ("__new_sources"."contact" IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sources`("id", "version", "url", "outlet", "title", "address_key") SELECT "id", "version", "url", "outlet", "title", "address_key" FROM `sources`;--> statement-breakpoint
DROP TABLE `sources`;--> statement-breakpoint
ALTER TABLE `__new_sources` RENAME TO `sources`;--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url_unique` ON `sources` (`url`);--> statement-breakpoint
CREATE INDEX `sources_address` ON `sources` (`address_key`,`id`);--> statement-breakpoint
CREATE INDEX `sources_contacts` ON `sources` (`id`) WHERE contact IS NOT NULL;