ALTER TABLE `published_publishers` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `publishers` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `releases_of_verifier` ON `releases` (`verified_by`);