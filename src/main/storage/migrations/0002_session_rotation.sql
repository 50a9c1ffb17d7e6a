ALTER TABLE `session` ADD `session_id` text;--> statement-breakpoint
ALTER TABLE `session` ADD `previous_refresh_hash` text;--> statement-breakpoint
ALTER TABLE `session` ADD `rotation_salt` text;--> statement-breakpoint
ALTER TABLE `session` ADD `rotated_date` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `key_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `session_session_id_unique` ON `session` (`session_id`);--> statement-breakpoint
CREATE INDEX `session_by_user` ON `session` (`user_id`);