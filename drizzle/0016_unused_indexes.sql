DROP INDEX `people_search`;--> statement-breakpoint
DROP INDEX `releases_publication`;