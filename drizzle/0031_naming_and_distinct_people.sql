CREATE TABLE `distinct_people` (
	`one` integer NOT NULL,
	`other` integer NOT NULL,
	`change` integer NOT NULL,
	PRIMARY KEY(`one`, `other`),
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distinct_people_order" CHECK("distinct_people"."one" < "distinct_people"."other")
) STRICT;
--> statement-breakpoint
CREATE INDEX `distinct_people_other` ON `distinct_people` (`other`);--> statement-breakpoint
CREATE INDEX `distinct_people_change` ON `distinct_people` (`change`);--> statement-breakpoint
CREATE TABLE `published_named_members` (
	`release` integer NOT NULL,
	`detention` integer,
	`member` integer NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`release`, `member`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_named_members_detention` ON `published_named_members` (`detention`,`member`) WHERE detention IS NOT NULL;