DROP INDEX `changes_returns`;--> statement-breakpoint
CREATE INDEX `changes_action` ON `changes` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `changes_actor_action` ON `changes` (`actor`,`action`,`id`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);