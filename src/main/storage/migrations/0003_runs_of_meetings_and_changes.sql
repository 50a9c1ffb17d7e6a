CREATE TABLE `change` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`room_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_room_id_unique` ON `change` (`room_id`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `session` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `session` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `unfinished` text;--> statement-breakpoint
CREATE INDEX `meeting_unfinished` ON `meeting` (`end_date`) WHERE unfinished is not null;--> statement-breakpoint
CREATE TRIGGER `change_room_insert` AFTER INSERT ON `room` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_room_update` AFTER UPDATE OF `custom_id`, `room_name`, `owner`, `language`, `archived`, `update_date`, `status`, `config`, `roles`, `anonymous_access`, `user_access`, `limits`, `auto_deletion_date`, `auto_deletion_policy`, `meeting_end_action`, `scheduled` ON `room` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_room_delete` AFTER DELETE ON `room` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_meeting_insert` AFTER INSERT ON `meeting` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_meeting_update` AFTER UPDATE OF `end_date`, `is_locked`, `forbidden` ON `meeting` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_place_insert` AFTER INSERT ON `place` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_place_update` AFTER UPDATE OF `name`, `role`, `permissions` ON `place` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_place_delete` AFTER DELETE ON `place` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_denial_insert` AFTER INSERT ON `denial` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_denial_delete` AFTER DELETE ON `denial` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_knock_insert` AFTER INSERT ON `knock` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_knock_update` AFTER UPDATE OF `state` ON `knock` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_knock_delete` AFTER DELETE ON `knock` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_attendance_insert` AFTER INSERT ON `attendance` BEGIN
	DELETE FROM `change` WHERE `room_id` = (SELECT `room_id` FROM `meeting` WHERE `meeting_id` = NEW.`meeting_id`);
	INSERT INTO `change` (`room_id`) VALUES ((SELECT `room_id` FROM `meeting` WHERE `meeting_id` = NEW.`meeting_id`));
END;--> statement-breakpoint
CREATE TRIGGER `change_attendance_update` AFTER UPDATE OF `name`, `role`, `left_date` ON `attendance` BEGIN
	DELETE FROM `change` WHERE `room_id` = (SELECT `room_id` FROM `meeting` WHERE `meeting_id` = NEW.`meeting_id`);
	INSERT INTO `change` (`room_id`) VALUES ((SELECT `room_id` FROM `meeting` WHERE `meeting_id` = NEW.`meeting_id`));
END;
