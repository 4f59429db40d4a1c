DROP INDEX `published_releases_now`;--> statement-breakpoint
CREATE INDEX `published_releases_now` ON `published_releases` (`day_from`,`number`,`day_to`,`kind`,`verification`,`facility`,`federal_entity`,`headcount`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_release_parts_nationality` ON `published_release_parts` (`nationality`,`number`) WHERE to_head IS NULL;