ALTER TABLE `people` ADD `also_known_as` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `document_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `birth_date` text;--> statement-breakpoint
CREATE INDEX `people_document` ON `people` (`document_key`) WHERE document_key <> '';