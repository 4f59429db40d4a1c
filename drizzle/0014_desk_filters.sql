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
CREATE INDEX `saved_filters_shared` ON `saved_filters` (`shared`,`list`);--> statement-breakpoint
CREATE TABLE `unfinished_releases` (
	`writer` text NOT NULL,
	`publication` text NOT NULL,
	`release` integer NOT NULL,
	PRIMARY KEY(`writer`, `publication`, `release`),
	CONSTRAINT "unfinished_releases_publication" CHECK("unfinished_releases"."publication" IN ('draft', 'in_review', 'returned'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `unfinished_releases_release` ON `unfinished_releases` (`release`);--> statement-breakpoint
INSERT OR IGNORE INTO `unfinished_releases` (`writer`, `publication`, `release`)
	SELECT `changes`.`actor`, `releases`.`publication`, `releases`.`id` FROM `releases`
	JOIN `detentions` ON `detentions`.`id` = `releases`.`detention`
	JOIN `revisions` ON `revisions`.`record_type` = 'person' AND `revisions`.`record_id` = CAST(`detentions`.`person` AS TEXT)
	JOIN `changes` ON `changes`.`id` = `revisions`.`change`
	WHERE `releases`.`publication` IN ('draft', 'in_review', 'returned') AND `changes`.`action` NOT IN ('review.approve', 'review.return');--> statement-breakpoint
INSERT OR IGNORE INTO `unfinished_releases` (`writer`, `publication`, `release`)
	SELECT `changes`.`actor`, `releases`.`publication`, `releases`.`id` FROM `releases`
	JOIN `revisions` ON `revisions`.`record_type` = 'group' AND `revisions`.`record_id` = CAST(`releases`.`group` AS TEXT)
	JOIN `changes` ON `changes`.`id` = `revisions`.`change`
	WHERE `releases`.`publication` IN ('draft', 'in_review', 'returned') AND `changes`.`action` NOT IN ('review.approve', 'review.return');
