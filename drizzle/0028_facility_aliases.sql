ALTER TABLE `facilities` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `custody_periods_of_facility` ON `custody_periods` (`facility`,`detention`);