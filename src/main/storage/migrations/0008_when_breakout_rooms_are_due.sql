ALTER TABLE `breakout_session` ADD `due` integer;--> statement-breakpoint
CREATE INDEX `breakout_session_by_due` ON `breakout_session` (`due`);