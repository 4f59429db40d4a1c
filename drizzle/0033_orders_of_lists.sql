-- People in the order of names; search and filter by day; lists in the order of places.
ALTER TABLE `people` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- As `searchKey` folds names in Spanish; saving a person again writes the exact key.
UPDATE `people` SET `sort_name` = lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(trim(`surnames` || ' ' || `given_names`), 'Á', 'a'), 'É', 'e'), 'Í', 'i'), 'Ó', 'o'), 'Ú', 'u'), 'Ü', 'u'), 'Ñ', 'n'), 'á', 'a'), 'é', 'e'), 'í', 'i'), 'ó', 'o'), 'ú', 'u'), 'ü', 'u'), 'ñ', 'n'), '-', ' '));--> statement-breakpoint
CREATE INDEX `people_of_name` ON `people` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_place` ON `people` (coalesce(`facility`, ''),`id`);--> statement-breakpoint
CREATE INDEX `people_of_birth` ON `people` (`birth_date`) WHERE birth_date IS NOT NULL;--> statement-breakpoint
CREATE INDEX `detentions_from` ON `detentions` (`from_day`,`person`);--> statement-breakpoint
CREATE INDEX `detentions_end` ON `detentions` (`end_day`,`person`);--> statement-breakpoint
CREATE INDEX `groups_by_place` ON `groups` (coalesce(`facility`, ''),`id`);--> statement-breakpoint
CREATE INDEX `groups_of_day` ON `groups` (`detained_from`,`id`);--> statement-breakpoint
CREATE INDEX `releases_by_place` ON `releases` (coalesce(`facility`, ''),`id`);--> statement-breakpoint
CREATE INDEX `releases_of_day` ON `releases` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `sources_contact_day` ON `sources` (`contact_on`,`id`) WHERE contact_on IS NOT NULL;
