CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`user` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_user` ON `recovery_codes` (`user`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` integer PRIMARY KEY NOT NULL,
	`user` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`secret` text,
	`last_step` integer,
	`credential_id` text,
	`public_key` text,
	`counter` integer,
	`transports` text,
	`created_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "second_factors_kind" CHECK("second_factors"."kind" IN ('totp', 'passkey'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `second_factors_credential_id_unique` ON `second_factors` (`credential_id`);--> statement-breakpoint
CREATE INDEX `second_factors_user` ON `second_factors` (`user`);--> statement-breakpoint
CREATE TABLE `security_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`user` integer,
	`actor` text,
	`kind` text NOT NULL,
	`detail` text,
	`count` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `security_events_user` ON `security_events` (`user`,`id`);--> statement-breakpoint
CREATE INDEX `security_events_at` ON `security_events` (`at`);--> statement-breakpoint
CREATE TABLE `__new_access_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user` integer,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "access_links_purpose" CHECK("__new_access_links"."purpose" IN ('setup', 'password', 'lock'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_access_links`("token_hash", "purpose", "user", "created_at", "expires_at") SELECT "token_hash", "purpose", "user", "created_at", "expires_at" FROM `access_links`;--> statement-breakpoint
DROP TABLE `access_links`;--> statement-breakpoint
ALTER TABLE `__new_access_links` RENAME TO `access_links`;--> statement-breakpoint
CREATE INDEX `access_links_user` ON `access_links` (`user`);--> statement-breakpoint
CREATE TABLE `__new_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`stage` text DEFAULT 'open' NOT NULL,
	`confirmed_at` text,
	`challenge` text,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_stage" CHECK("__new_sessions"."stage" IN ('open', 'second_factor', 'enrol'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sessions`("id", "user", "created_at", "last_seen_at", "expires_at") SELECT "id", "user", "created_at", "last_seen_at", "expires_at" FROM `sessions`;--> statement-breakpoint
DROP TABLE `sessions`;--> statement-breakpoint
ALTER TABLE `__new_sessions` RENAME TO `sessions`;--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);