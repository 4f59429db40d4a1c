CREATE TABLE `accesses` (
	`change` integer PRIMARY KEY NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accesses_record_type" CHECK("accesses"."record_type" IN ('person', 'group', 'count', 'source', 'publisher', 'facility', 'milestone', 'setting', 'user'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `accesses_record` ON `accesses` (`record_type`,`record_id`,`change`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` integer NOT NULL,
	`hash` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`keeping` text NOT NULL,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_media_type" CHECK("evidence"."media_type" IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
	CONSTRAINT "evidence_keeping" CHECK("evidence"."keeping" IN ('kept', 'withdrawn', 'deleted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_hash` ON `evidence` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_source` ON `evidence` (`source`,`hash`);