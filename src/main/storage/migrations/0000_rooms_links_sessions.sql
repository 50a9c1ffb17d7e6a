CREATE TABLE `access_link` (
	`room_id` text NOT NULL,
	`role` text NOT NULL,
	`secret` text NOT NULL,
	`secret_hash` text NOT NULL,
	PRIMARY KEY(`room_id`, `role`),
	FOREIGN KEY (`room_id`) REFERENCES `room`(`room_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_link_secret_hash_unique` ON `access_link` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `entry_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `room` (
	`room_id` text PRIMARY KEY NOT NULL,
	`room_name` text NOT NULL,
	`search_name` text NOT NULL,
	`creation_date` integer NOT NULL,
	`last_meeting_date` integer
);
--> statement-breakpoint
CREATE INDEX `room_by_creation` ON `room` (`creation_date`,`room_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
