CREATE TRIGGER `change_poll_insert` AFTER INSERT ON `poll` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_poll_update` AFTER UPDATE OF `revision` ON `poll` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_poll_delete` AFTER DELETE ON `poll` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_meeting_timer_insert` AFTER INSERT ON `meeting_timer` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_meeting_timer_update` AFTER UPDATE OF `duration_ms`, `end_date`, `left_ms` ON `meeting_timer` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_meeting_timer_delete` AFTER DELETE ON `meeting_timer` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_session_insert` AFTER INSERT ON `breakout_session` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_session_update` AFTER UPDATE OF `mode`, `breakouts`, `end_date`, `closed_date` ON `breakout_session` BEGIN
	DELETE FROM `change` WHERE `room_id` = NEW.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (NEW.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_session_delete` AFTER DELETE ON `breakout_session` BEGIN
	DELETE FROM `change` WHERE `room_id` = OLD.`room_id`;
	INSERT INTO `change` (`room_id`) VALUES (OLD.`room_id`);
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_seat_insert` AFTER INSERT ON `breakout_seat` BEGIN
	DELETE FROM `change` WHERE `room_id` IN (SELECT `room_id` FROM `breakout_session` WHERE `session_id` = NEW.`session_id`);
	INSERT INTO `change` (`room_id`) SELECT `room_id` FROM `breakout_session` WHERE `session_id` = NEW.`session_id`;
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_seat_update` AFTER UPDATE OF `breakout_id` ON `breakout_seat` BEGIN
	DELETE FROM `change` WHERE `room_id` IN (SELECT `room_id` FROM `breakout_session` WHERE `session_id` = NEW.`session_id`);
	INSERT INTO `change` (`room_id`) SELECT `room_id` FROM `breakout_session` WHERE `session_id` = NEW.`session_id`;
END;--> statement-breakpoint
CREATE TRIGGER `change_breakout_seat_delete` AFTER DELETE ON `breakout_seat` BEGIN
	DELETE FROM `change` WHERE `room_id` IN (SELECT `room_id` FROM `breakout_session` WHERE `session_id` = OLD.`session_id`);
	INSERT INTO `change` (`room_id`) SELECT `room_id` FROM `breakout_session` WHERE `session_id` = OLD.`session_id`;
END;
