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
	CONSTRAINT "counts_measure" CHECK("__new_counts"."measure" IN ('detained', 'released', 'registered_late', 'full_freedom', 'amnestied_from_prison', 'amnestied', 'amnesty_requests', 'under_measures', 'whereabouts_unknown')),
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
