CREATE TABLE `__new_count_parts` (
	`count` text NOT NULL,
	`dimension` text NOT NULL,
	`category` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`count`, `dimension`, `category`),
	FOREIGN KEY (`count`) REFERENCES `counts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "count_parts_dimension" CHECK("__new_count_parts"."dimension" IN ('gender', 'sector', 'age_group', 'legal_stage', 'nationality_group', 'nationality', 'custody', 'health', 'profession', 'family_relation', 'facility', 'movement_since_previous')),
	CONSTRAINT "count_parts_value" CHECK("__new_count_parts"."value" >= 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_count_parts`("count", "dimension", "category", "value") SELECT "count", "dimension", "category", "value" FROM `count_parts`;--> statement-breakpoint
DROP TABLE `count_parts`;--> statement-breakpoint
ALTER TABLE `__new_count_parts` RENAME TO `count_parts`;--> statement-breakpoint
CREATE INDEX `count_parts_category` ON `count_parts` (`dimension`,`category`);--> statement-breakpoint
CREATE TABLE `__new_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`publisher` text NOT NULL,
	`measure` text NOT NULL,
	`as_of` text NOT NULL,
	`as_of_means` text NOT NULL,
	`cutoff_time` text,
	`since` text,
	`value` integer,
	`qualifier` text NOT NULL,
	`standing` text NOT NULL,
	`publication` text NOT NULL,
	FOREIGN KEY (`publisher`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "counts_measure" CHECK("__new_counts"."measure" IN ('detained', 'released', 'registered_late', 'full_freedom', 'amnestied_from_prison', 'amnestied', 'amnesty_requests', 'under_measures', 'whereabouts_unknown', 'died_in_custody')),
	CONSTRAINT "counts_as_of_means" CHECK("__new_counts"."as_of_means" IN ('cutoff', 'published', 'month')),
	CONSTRAINT "counts_qualifier" CHECK("__new_counts"."qualifier" IN ('exact', 'at_least', 'more_than', 'unquantified')),
	CONSTRAINT "counts_standing" CHECK("__new_counts"."standing" IN ('stands', 'contradicted')),
	CONSTRAINT "counts_publication" CHECK("__new_counts"."publication" IN ('draft', 'in_review', 'returned', 'published', 'withdrawn')),
	CONSTRAINT "counts_value" CHECK("__new_counts"."value" >= 0),
	CONSTRAINT "counts_unquantified" CHECK(("__new_counts"."value" IS NULL) = ("__new_counts"."qualifier" = 'unquantified'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_counts`("id", "version", "publisher", "measure", "as_of", "as_of_means", "cutoff_time", "since", "value", "qualifier", "standing", "publication") SELECT "id", "version", "publisher", "measure", "as_of", "as_of_means", "cutoff_time", "since", "value", "qualifier", "standing", "publication" FROM `counts`;--> statement-breakpoint
DROP TABLE `counts`;--> statement-breakpoint
ALTER TABLE `__new_counts` RENAME TO `counts`;--> statement-breakpoint
CREATE INDEX `counts_series` ON `counts` (`publisher`,`measure`,`since`,`as_of`);--> statement-breakpoint
CREATE INDEX `counts_listed` ON `counts` (`as_of`,`id`);--> statement-breakpoint
CREATE INDEX `counts_of_publication` ON `counts` (`publication`,`as_of`,`id`);--> statement-breakpoint
CREATE INDEX `counts_of_publisher` ON `counts` (`publisher`,`as_of`,`id`);