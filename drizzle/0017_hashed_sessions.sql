ALTER TABLE `users` ADD `device_key` text;--> statement-breakpoint
-- Sessions were stored by their token. The upgrade ends them: users sign in again, and only hashes are stored.
DELETE FROM `sessions`;
