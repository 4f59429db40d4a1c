CREATE TABLE `saved_filters` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer NOT NULL,
	CONSTRAINT "saved_filters_list" CHECK("saved_filters"."list" IN ('releases', 'people', 'groups', 'counts'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `saved_filters_owner` ON `saved_filters` (`owner`,`list`);--> statement-breakpoint
CREATE INDEX `saved_filters_shared` ON `saved_filters` (`shared`,`list`);