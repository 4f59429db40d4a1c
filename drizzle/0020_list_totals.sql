ALTER TABLE `published_releases` ADD `nationalities` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `nationalities` text DEFAULT '' NOT NULL;
--> statement-breakpoint
DROP INDEX `published_detention_parts_nationality`;
--> statement-breakpoint
DROP INDEX `published_release_parts_nationality`;
--> statement-breakpoint
DROP INDEX `published_releases_verifier`;
--> statement-breakpoint
DROP INDEX `published_releases_now`;
--> statement-breakpoint
DROP INDEX `published_detentions_now`;
--> statement-breakpoint
UPDATE `published_releases` SET `nationalities` = `stated`.`codes` FROM (
	SELECT `number`, `from_head`, group_concat(`nationality`, ' ' ORDER BY `nationality`) AS `codes`
	FROM (SELECT DISTINCT `number`, `from_head`, `nationality` FROM `published_release_parts`)
	GROUP BY `number`, `from_head`
) AS `stated` WHERE `stated`.`number` = `published_releases`.`number` AND `stated`.`from_head` = `published_releases`.`from_head`;
--> statement-breakpoint
UPDATE `published_detentions` SET `nationalities` = `stated`.`codes` FROM (
	SELECT `number`, `from_head`, group_concat(`nationality`, ' ' ORDER BY `nationality`) AS `codes`
	FROM (SELECT DISTINCT `number`, `from_head`, `nationality` FROM `published_detention_parts`)
	GROUP BY `number`, `from_head`
) AS `stated` WHERE `stated`.`number` = `published_detentions`.`number` AND `stated`.`from_head` = `published_detentions`.`from_head`;
--> statement-breakpoint
CREATE TABLE `published_detention_totals` (
	`nationalities` text NOT NULL,
	`nationality` text NOT NULL,
	`federal_entity` text,
	`facility` text,
	`records` integer NOT NULL,
	`persons` integer NOT NULL,
	`custody` text,
	`ended` text,
	`again` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_detention_totals_cell` ON `published_detention_totals` (`nationalities`,`nationality`,`federal_entity`,`facility`,`custody`,`ended`,`again`);
--> statement-breakpoint
CREATE TABLE `published_release_totals` (
	`nationalities` text NOT NULL,
	`nationality` text NOT NULL,
	`federal_entity` text,
	`facility` text,
	`records` integer NOT NULL,
	`persons` integer NOT NULL,
	`kind` text NOT NULL,
	`verification` text NOT NULL,
	`verified_by` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_release_totals_cell` ON `published_release_totals` (`nationalities`,`nationality`,`federal_entity`,`facility`,`kind`,`verification`,`verified_by`);
--> statement-breakpoint
CREATE INDEX `published_releases_now` ON `published_releases` (`day_from`,`number`,`day_to`,`kind`,`verification`,`verified_by`,`facility`,`federal_entity`,`nationalities`,`headcount`) WHERE to_head IS NULL;
--> statement-breakpoint
CREATE INDEX `published_detentions_now` ON `published_detentions` (`day_from`,`number`,`day_to`,`custody`,`ended`,`facility`,`federal_entity`,`ordinal`,`nationalities`,`headcount`) WHERE to_head IS NULL;
--> statement-breakpoint
INSERT INTO `published_release_totals` (`nationalities`, `nationality`, `federal_entity`, `facility`, `kind`, `verification`, `verified_by`, `records`, `persons`)
	SELECT `rows`.`nationalities`, `parts`.`nationality`, `rows`.`federal_entity`, `rows`.`facility`, `rows`.`kind`, `rows`.`verification`, `rows`.`verified_by`, sum(`parts`.`part` = 0), sum(`parts`.`headcount`)
	FROM `published_release_parts` AS `parts` JOIN `published_releases` AS `rows`
		ON `rows`.`number` = `parts`.`number` AND `rows`.`from_head` = `parts`.`from_head`
	WHERE `parts`.`to_head` IS NULL
	GROUP BY 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
INSERT INTO `published_detention_totals` (`nationalities`, `nationality`, `federal_entity`, `facility`, `custody`, `ended`, `again`, `records`, `persons`)
	SELECT `rows`.`nationalities`, `parts`.`nationality`, `rows`.`federal_entity`, `rows`.`facility`, `rows`.`custody`, `rows`.`ended`, `rows`.`ordinal` > 1, sum(`parts`.`part` = 0), sum(`parts`.`headcount`)
	FROM `published_detention_parts` AS `parts` JOIN `published_detentions` AS `rows`
		ON `rows`.`number` = `parts`.`number` AND `rows`.`from_head` = `parts`.`from_head`
	WHERE `parts`.`to_head` IS NULL
	GROUP BY 1, 2, 3, 4, 5, 6, 7;