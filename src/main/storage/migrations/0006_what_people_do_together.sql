CREATE TABLE `breakout_seat` (
	`session_id` text NOT NULL,
	`identity` text NOT NULL,
	`breakout_id` text NOT NULL,
	PRIMARY KEY(`session_id`, `identity`)
);
--> statement-breakpoint
CREATE TABLE `breakout_session` (
	`session_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`mode` text NOT NULL,
	`breakouts` text NOT NULL,
	`start_date` integer NOT NULL,
	`end_date` integer,
	`closed_date` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `breakout_session_open` ON `breakout_session` (`meeting_id`) WHERE closed_date is null;--> statement-breakpoint
CREATE INDEX `breakout_session_by_room` ON `breakout_session` (`room_id`);--> statement-breakpoint
CREATE TABLE `chat_message` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`room_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`identity` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`reply_to` text,
	`mentions` text DEFAULT '[]' NOT NULL,
	`sent_date` integer NOT NULL,
	`edited_date` integer,
	`deleted_date` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chat_message_by_key` ON `chat_message` (`room_id`,`identity`,`id`);--> statement-breakpoint
CREATE INDEX `chat_message_by_room` ON `chat_message` (`room_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `chat_reaction` (
	`sequence` integer NOT NULL,
	`emoji` text NOT NULL,
	`identity` text NOT NULL,
	`date` integer NOT NULL,
	PRIMARY KEY(`sequence`, `emoji`, `identity`)
);
--> statement-breakpoint
CREATE TABLE `meeting_timer` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`end_date` integer,
	`left_ms` integer,
	`started_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `poll` (
	`poll_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`question` text NOT NULL,
	`options` text NOT NULL,
	`is_multiple` integer NOT NULL,
	`is_anonymous` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_date` integer NOT NULL,
	`closed_date` integer,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `poll_by_meeting` ON `poll` (`meeting_id`,`created_date`);--> statement-breakpoint
CREATE TABLE `poll_vote` (
	`poll_id` text NOT NULL,
	`voter` text NOT NULL,
	`name` text,
	`choices` text NOT NULL,
	`date` integer NOT NULL,
	PRIMARY KEY(`poll_id`, `voter`)
);
