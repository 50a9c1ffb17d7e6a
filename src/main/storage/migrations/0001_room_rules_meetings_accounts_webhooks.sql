CREATE TABLE `api_key` (
	`key_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key_hash` text NOT NULL,
	`hint` text NOT NULL,
	`creation_date` integer NOT NULL,
	`last_used_date` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_key_hash_unique` ON `api_key` (`key_hash`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`date` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`target` text,
	`address` text,
	`details` text
);
--> statement-breakpoint
CREATE INDEX `audit_by_date` ON `audit_entry` (`date`,`entry_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`user_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`registration_date` integer NOT NULL,
	`role_updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `user_by_date` ON `user` (`registration_date`,`user_id`);--> statement-breakpoint
CREATE INDEX `user_by_name` ON `user` (`name`,`user_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`meeting_id` text NOT NULL,
	`identity` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`joined_date` integer NOT NULL,
	`left_date` integer,
	`leave_cause` text,
	PRIMARY KEY(`meeting_id`, `identity`)
);
--> statement-breakpoint
CREATE INDEX `attendance_by_meeting` ON `attendance` (`meeting_id`,`joined_date`);--> statement-breakpoint
CREATE TABLE `denial` (
	`room_id` text NOT NULL,
	`key` text NOT NULL,
	`date` integer NOT NULL,
	`by` text,
	PRIMARY KEY(`room_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `knock` (
	`knock_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`state` text NOT NULL,
	`device` text,
	`date` integer NOT NULL,
	`seen_date` integer NOT NULL,
	`answered_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `knock_token_hash_unique` ON `knock` (`token_hash`);--> statement-breakpoint
CREATE INDEX `knock_by_room` ON `knock` (`room_id`,`date`);--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meeting` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`room_name` text NOT NULL,
	`start_date` integer NOT NULL,
	`end_date` integer,
	`end_cause` text,
	`ended_by` text,
	`is_locked` integer DEFAULT false NOT NULL,
	`forbidden` text DEFAULT '{}' NOT NULL,
	`idle_since` integer,
	`due` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_running` ON `meeting` (`room_id`) WHERE end_date is null;--> statement-breakpoint
CREATE INDEX `meeting_by_start` ON `meeting` (`start_date`,`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_by_room` ON `meeting` (`room_id`,`start_date`);--> statement-breakpoint
CREATE INDEX `meeting_by_due` ON `meeting` (`due`);--> statement-breakpoint
CREATE TABLE `place` (
	`room_id` text NOT NULL,
	`identity` text NOT NULL,
	`name` text NOT NULL,
	`base_role` text NOT NULL,
	`role` text NOT NULL,
	`member_id` text,
	`user_id` text,
	`device` text,
	`permissions` text DEFAULT '{}' NOT NULL,
	`is_manager` integer DEFAULT false NOT NULL,
	`creation_date` integer NOT NULL,
	`update_date` integer NOT NULL,
	PRIMARY KEY(`room_id`, `identity`)
);
--> statement-breakpoint
CREATE TABLE `member` (
	`room_id` text NOT NULL,
	`member_id` text NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`membership_date` integer NOT NULL,
	`base_role` text NOT NULL,
	`custom_permissions` text,
	`permissions_updated_at` integer NOT NULL,
	`secret` text,
	`secret_hash` text,
	PRIMARY KEY(`room_id`, `member_id`),
	FOREIGN KEY (`room_id`) REFERENCES `room`(`room_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_secret_hash_unique` ON `member` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `member_by_date` ON `member` (`room_id`,`membership_date`,`member_id`);--> statement-breakpoint
CREATE INDEX `member_by_id` ON `member` (`member_id`);--> statement-breakpoint
CREATE TABLE `recording` (
	`recording_id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`room_name` text NOT NULL,
	`status` text NOT NULL,
	`layout` text,
	`encoding` text,
	`filename` text,
	`start_date` integer,
	`end_date` integer,
	`duration` integer,
	`size` integer,
	`error_code` integer,
	`error` text,
	`details` text,
	`public_secret` text NOT NULL,
	`private_secret` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recording_by_start` ON `recording` (`start_date`,`recording_id`);--> statement-breakpoint
CREATE INDEX `recording_by_room` ON `recording` (`room_id`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`delivery_id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`event` text NOT NULL,
	`room_id` text,
	`date` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_date` integer,
	`last_attempt_date` integer,
	`last_status` integer,
	`last_error` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`webhook_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `delivery_by_endpoint` ON `delivery` (`webhook_id`,`state`,`sequence`);--> statement-breakpoint
CREATE INDEX `delivery_by_date` ON `delivery` (`date`,`delivery_id`);--> statement-breakpoint
CREATE INDEX `delivery_by_next` ON `delivery` (`state`,`next_attempt_date`);--> statement-breakpoint
CREATE TABLE `outbox_event` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`room_id` text,
	`date` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook` (
	`webhook_id` text PRIMARY KEY NOT NULL,
	`room_id` text,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`dialect` text NOT NULL,
	`secret` text NOT NULL,
	`previous_secret` text,
	`previous_until` integer,
	`enabled` integer DEFAULT true NOT NULL,
	`creation_date` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_by_room` ON `webhook` (`room_id`);--> statement-breakpoint
ALTER TABLE `entry_code` ADD `purpose` text DEFAULT 'session' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `custom_id` text;--> statement-breakpoint
ALTER TABLE `room` ADD `owner` text DEFAULT 'admin' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `language` text;--> statement-breakpoint
ALTER TABLE `room` ADD `archived` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `update_date` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `status` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `config` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `roles` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `roles_updated_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `anonymous_access` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `user_access` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `limits` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `auto_deletion_date` integer;--> statement-breakpoint
ALTER TABLE `room` ADD `auto_deletion_policy` text;--> statement-breakpoint
ALTER TABLE `room` ADD `meeting_end_action` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `room` ADD `scheduled` text;--> statement-breakpoint
ALTER TABLE `room` ADD `foreign` text;--> statement-breakpoint
ALTER TABLE `room` ADD `due` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `room_custom_id_unique` ON `room` (`custom_id`);--> statement-breakpoint
CREATE INDEX `room_by_name` ON `room` (`room_name`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_search_name` ON `room` (`search_name`);--> statement-breakpoint
CREATE INDEX `room_by_deletion` ON `room` (`auto_deletion_date`,`room_id`);--> statement-breakpoint
CREATE INDEX `room_by_owner` ON `room` (`owner`,`creation_date`);--> statement-breakpoint
CREATE INDEX `room_by_due` ON `room` (`due`);--> statement-breakpoint
CREATE INDEX `room_by_status` ON `room` (`status`,`creation_date`);--> statement-breakpoint
ALTER TABLE `session` ADD `refresh_hash` text;--> statement-breakpoint
ALTER TABLE `session` ADD `user_id` text;--> statement-breakpoint
ALTER TABLE `session` ADD `creation_date` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `refresh_expires` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `session_refresh_hash_unique` ON `session` (`refresh_hash`);