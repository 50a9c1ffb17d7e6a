DROP INDEX `room_by_creation`;--> statement-breakpoint
DROP INDEX `room_by_name`;--> statement-breakpoint
DROP INDEX `room_by_search_name`;--> statement-breakpoint
DROP INDEX `room_by_deletion`;--> statement-breakpoint
DROP INDEX `room_by_owner`;--> statement-breakpoint
DROP INDEX `room_by_status`;--> statement-breakpoint
CREATE INDEX `room_for_users` ON `room` (`creation_date`,`room_id`) WHERE user_access = 1;--> statement-breakpoint
CREATE INDEX `room_by_creation` ON `room` (`archived`,`creation_date`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_name` ON `room` (`archived`,`room_name`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_search_name` ON `room` (`search_name`,`creation_date`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_deletion` ON `room` (`archived`,`auto_deletion_date`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_owner` ON `room` (`owner`,`archived`,`creation_date`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_status` ON `room` (`status`,`archived`,`creation_date`,`room_id`);--> statement-breakpoint
UPDATE `room` SET `update_date` = `creation_date`, `roles_updated_at` = `creation_date` WHERE `update_date` = 0;
