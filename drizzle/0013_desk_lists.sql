DROP INDEX `releases_detention_unique`;--> statement-breakpoint
ALTER TABLE `releases` ADD `facility` text REFERENCES facilities(id);--> statement-breakpoint
CREATE INDEX `releases_detention` ON `releases` (`detention`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_end` ON `releases` (`detention`) WHERE verification <> 'refuted';--> statement-breakpoint
CREATE INDEX `releases_of_publication` ON `releases` (`publication`,`id`);--> statement-breakpoint
CREATE INDEX `releases_of_verification` ON `releases` (`verification`,`id`);--> statement-breakpoint
CREATE INDEX `releases_of_kind` ON `releases` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `releases_of_facility` ON `releases` (`facility`,`id`);--> statement-breakpoint
ALTER TABLE `people` ADD `situation` text;--> statement-breakpoint
ALTER TABLE `people` ADD `facility` text REFERENCES facilities(id);--> statement-breakpoint
CREATE INDEX `people_of_situation` ON `people` (`situation`,`id`);--> statement-breakpoint
CREATE INDEX `people_of_facility` ON `people` (`facility`,`id`);--> statement-breakpoint
CREATE INDEX `people_of_disclosure` ON `people` (`disclosure`,`id`);--> statement-breakpoint
CREATE INDEX `changes_returns` ON `changes` (`id`) WHERE action = 'review.return';--> statement-breakpoint
CREATE INDEX `counts_listed` ON `counts` (`as_of`,`id`);--> statement-breakpoint
CREATE INDEX `counts_of_publication` ON `counts` (`publication`,`as_of`,`id`);--> statement-breakpoint
CREATE INDEX `counts_of_publisher` ON `counts` (`publisher`,`as_of`,`id`);--> statement-breakpoint
CREATE INDEX `groups_of_event` ON `groups` (`event`,`id`);--> statement-breakpoint
CREATE INDEX `groups_of_facility` ON `groups` (`facility`,`id`);--> statement-breakpoint
CREATE INDEX `groups_open` ON `groups` (`id`) WHERE named < headcount;--> statement-breakpoint
CREATE INDEX `person_nationalities_country_person` ON `person_nationalities` (`country`,`person`);--> statement-breakpoint
UPDATE `detentions` SET `ended` = NULL, `end_day` = NULL WHERE `id` IN (SELECT `detention` FROM `releases` WHERE `verification` = 'refuted');--> statement-breakpoint
UPDATE `releases` SET `facility` = (SELECT `facility` FROM `groups` WHERE `groups`.`id` = `releases`.`group`) WHERE `group` IS NOT NULL;--> statement-breakpoint
UPDATE `releases` SET `facility` = (SELECT `facility` FROM `custody_periods` AS `held` WHERE `held`.`detention` = `releases`.`detention` ORDER BY `position` DESC LIMIT 1) WHERE `detention` IS NOT NULL;--> statement-breakpoint
UPDATE `people` SET
	`situation` = (SELECT COALESCE(`ended`, (SELECT `state` FROM `custody_periods` AS `held` WHERE `held`.`detention` = `spell`.`id` ORDER BY `position` DESC LIMIT 1), 'held') FROM `detentions` AS `spell` WHERE `spell`.`person` = `people`.`id` ORDER BY `ended` IS NULL DESC, `end_day` DESC, `from_day` DESC, `id` DESC LIMIT 1),
	`facility` = (SELECT (SELECT `facility` FROM `custody_periods` AS `held` WHERE `held`.`detention` = `spell`.`id` ORDER BY `position` DESC LIMIT 1) FROM `detentions` AS `spell` WHERE `spell`.`person` = `people`.`id` ORDER BY `ended` IS NULL DESC, `end_day` DESC, `from_day` DESC, `id` DESC LIMIT 1);
