ALTER TABLE `published_detention_parts` ADD `hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `published_detentions` ADD `hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `published_detentions_hidden` ON `published_detentions` (`number`) WHERE hidden = 1;--> statement-breakpoint
ALTER TABLE `published_release_parts` ADD `hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `published_releases` ADD `hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `published_releases_hidden` ON `published_releases` (`number`) WHERE hidden = 1;