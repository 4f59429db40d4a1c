ALTER TABLE `facilities` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `published_facilities` ADD `merged_into` text;