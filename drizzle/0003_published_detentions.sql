CREATE TABLE `published_detention_names` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_detention_parts` (
	`number` integer NOT NULL,
	`day` text,
	`day_from` text,
	`day_to` text,
	`custody` text,
	`ended` text,
	`federal_entity` text,
	`part` integer NOT NULL,
	`nationality` text NOT NULL,
	`gender` text,
	`headcount` integer NOT NULL,
	`again` integer NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`number`, `part`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_detention_parts_now` ON `published_detention_parts` (`day`,`nationality`,`custody`,`ended`,`again`,`federal_entity`,`headcount`,`day_from`,`day_to`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_detention_parts_nationality` ON `published_detention_parts` (`nationality`,`number`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_detention_parts_past` ON `published_detention_parts` (`from_head`,`to_head`);--> statement-breakpoint
CREATE TABLE `published_detentions` (
	`number` integer NOT NULL,
	`day` text,
	`day_from` text,
	`day_to` text,
	`custody` text,
	`ended` text,
	`federal_entity` text,
	`end_day` text,
	`release` integer,
	`facility` text,
	`legal_stage` text,
	`disclosure` text NOT NULL,
	`detailed` integer NOT NULL,
	`grouped` integer NOT NULL,
	`headcount` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`sources` text NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`number`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_detentions_now` ON `published_detentions` (`day_from`,`number`,`day_to`,`custody`,`ended`,`facility`,`federal_entity`,`ordinal`,`headcount`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_detentions_release` ON `published_detentions` (`release`);--> statement-breakpoint
CREATE INDEX `published_detentions_past` ON `published_detentions` (`from_head`,`to_head`);