-- What is still to do, so that the home page of the desk finds it without reading the history.
CREATE TABLE `flagged_records` (
	`flag` text NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`flag`, `record_type`, `record_id`),
	CONSTRAINT "flagged_records_flag" CHECK("flagged_records"."flag" IN ('returned', 'unsourced')),
	CONSTRAINT "flagged_records_type" CHECK("flagged_records"."record_type" IN ('person', 'group', 'count'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `flagged_records_record` ON `flagged_records` (`record_type`,`record_id`);--> statement-breakpoint
CREATE TABLE `unfinished_parts` (
	`writer` text NOT NULL,
	`publication` text NOT NULL,
	`part` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`writer`, `publication`, `part`, `id`),
	CONSTRAINT "unfinished_parts_publication_code" CHECK("unfinished_parts"."publication" IN ('draft', 'in_review', 'returned')),
	CONSTRAINT "unfinished_parts_kind" CHECK("unfinished_parts"."part" IN ('detention', 'group', 'count'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `unfinished_parts_part` ON `unfinished_parts` (`part`,`id`);--> statement-breakpoint
CREATE INDEX `unfinished_parts_publication` ON `unfinished_parts` (`publication`,`part`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_of_actor` ON `jobs` (`actor`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_of_actor_kind` ON `jobs` (`actor`,`kind`,`id`);--> statement-breakpoint
INSERT OR IGNORE INTO `unfinished_parts` (`writer`, `publication`, `part`, `id`)
	SELECT `changes`.`actor`, `detentions`.`publication`, 'detention', CAST(`detentions`.`id` AS TEXT) FROM `detentions`
	JOIN `revisions` ON `revisions`.`record_type` = 'person' AND `revisions`.`record_id` = CAST(`detentions`.`person` AS TEXT)
	JOIN `changes` ON `changes`.`id` = `revisions`.`change`
	WHERE `detentions`.`publication` IN ('draft', 'in_review', 'returned') AND `changes`.`action` NOT IN ('review.approve', 'review.return')
	AND NOT EXISTS (SELECT 1 FROM `releases` WHERE `releases`.`detention` = `detentions`.`id` AND `releases`.`publication` = `detentions`.`publication`);--> statement-breakpoint
INSERT OR IGNORE INTO `unfinished_parts` (`writer`, `publication`, `part`, `id`)
	SELECT `changes`.`actor`, `groups`.`detained_publication`, 'group', CAST(`groups`.`id` AS TEXT) FROM `groups`
	JOIN `revisions` ON `revisions`.`record_type` = 'group' AND `revisions`.`record_id` = CAST(`groups`.`id` AS TEXT)
	JOIN `changes` ON `changes`.`id` = `revisions`.`change`
	WHERE `groups`.`detained_publication` IN ('draft', 'in_review', 'returned') AND `changes`.`action` NOT IN ('review.approve', 'review.return')
	AND NOT EXISTS (SELECT 1 FROM `releases` WHERE `releases`.`group` = `groups`.`id`);--> statement-breakpoint
INSERT OR IGNORE INTO `unfinished_parts` (`writer`, `publication`, `part`, `id`)
	SELECT `changes`.`actor`, `counts`.`publication`, 'count', `counts`.`id` FROM `counts`
	JOIN `revisions` ON `revisions`.`record_type` = 'count' AND `revisions`.`record_id` = `counts`.`id`
	JOIN `changes` ON `changes`.`id` = `revisions`.`change`
	WHERE `counts`.`publication` IN ('draft', 'in_review', 'returned') AND `changes`.`action` NOT IN ('review.approve', 'review.return');--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'returned', `revisions`.`record_type`, `revisions`.`record_id` FROM `changes`
	JOIN `revisions` ON `revisions`.`change` = `changes`.`id`
	WHERE `changes`.`action` = 'review.return' AND `revisions`.`record_type` IN ('person', 'group', 'count')
	AND NOT EXISTS (SELECT 1 FROM `revisions` AS `later` WHERE `later`.`record_type` = `revisions`.`record_type`
		AND `later`.`record_id` = `revisions`.`record_id` AND `later`.`version` > `revisions`.`version`);--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'unsourced', 'person', CAST(`people`.`id` AS TEXT) FROM `releases`
	JOIN `detentions` ON `detentions`.`id` = `releases`.`detention` JOIN `people` ON `people`.`id` = `detentions`.`person`
	WHERE `releases`.`publication` = 'published' AND `people`.`disclosure` <> 'internal'
	AND NOT EXISTS (SELECT 1 FROM `citations` WHERE `citations`.`release` = `releases`.`id`);--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'unsourced', 'person', CAST(`people`.`id` AS TEXT) FROM `detentions` JOIN `people` ON `people`.`id` = `detentions`.`person`
	WHERE `detentions`.`publication` = 'published' AND `people`.`disclosure` <> 'internal'
	AND NOT EXISTS (SELECT 1 FROM `citations` WHERE `citations`.`detention` = `detentions`.`id`)
	AND NOT EXISTS (SELECT 1 FROM `releases` WHERE `releases`.`detention` = `detentions`.`id` AND `releases`.`publication` IN ('published', 'in_review', 'withdrawn'));--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'unsourced', 'group', CAST(`groups`.`id` AS TEXT) FROM `releases` JOIN `groups` ON `groups`.`id` = `releases`.`group`
	WHERE `releases`.`publication` = 'published' AND `groups`.`disclosure` <> 'internal'
	AND NOT EXISTS (SELECT 1 FROM `citations` WHERE `citations`.`release` = `releases`.`id`);--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'unsourced', 'group', CAST(`groups`.`id` AS TEXT) FROM `groups`
	WHERE `groups`.`detained_publication` = 'published' AND `groups`.`disclosure` <> 'internal'
	AND NOT EXISTS (SELECT 1 FROM `citations` WHERE `citations`.`group` = `groups`.`id`)
	AND NOT EXISTS (SELECT 1 FROM `releases` WHERE `releases`.`group` = `groups`.`id` AND `releases`.`publication` IN ('published', 'in_review', 'withdrawn'));--> statement-breakpoint
INSERT OR IGNORE INTO `flagged_records` (`flag`, `record_type`, `record_id`)
	SELECT 'unsourced', 'count', `counts`.`id` FROM `counts`
	WHERE `counts`.`publication` = 'published' AND NOT EXISTS (SELECT 1 FROM `citations` WHERE `citations`.`count` = `counts`.`id`);

