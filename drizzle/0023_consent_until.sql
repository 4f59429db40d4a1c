DROP INDEX `published_detentions_now`;--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `until` text;--> statement-breakpoint
CREATE INDEX `published_detentions_now` ON `published_detentions` (`day_from`,`number`,`day_to`,`custody`,`ended`,`facility`,`federal_entity`,`ordinal`,`nationalities`,`headcount`,`until`) WHERE to_head IS NULL;--> statement-breakpoint
DROP INDEX `published_releases_now`;--> statement-breakpoint
ALTER TABLE `published_releases` ADD `until` text;--> statement-breakpoint
CREATE INDEX `published_releases_now` ON `published_releases` (`day_from`,`number`,`day_to`,`kind`,`verification`,`verified_by`,`facility`,`federal_entity`,`nationalities`,`headcount`,`until`) WHERE to_head IS NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `consent_until` text;--> statement-breakpoint
CREATE INDEX `people_consent_until` ON `people` (`disclosure`,`consent_until`) WHERE consent_until IS NOT NULL;--> statement-breakpoint
ALTER TABLE `published_detention_names` ADD `until` text;--> statement-breakpoint
ALTER TABLE `published_names` ADD `until` text;