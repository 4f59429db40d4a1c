ALTER TABLE `detentions` ADD `arrested_by` text;--> statement-breakpoint
CREATE INDEX `detentions_arrested_by` ON `detentions` (`arrested_by`,`person`) WHERE arrested_by IS NOT NULL;--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `arrested_by` text;--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `arrested_in` text;--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `sector` text;