CREATE TABLE `access_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user` integer,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "access_links_purpose" CHECK("access_links"."purpose" IN ('setup', 'password'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_links_user` ON `access_links` (`user`);--> statement-breakpoint
CREATE TABLE `change_notes` (
	`change` integer PRIMARY KEY NOT NULL,
	`salt` text,
	`data` text,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`at` text NOT NULL,
	`public_reason` text,
	`head` integer,
	`note_commitment` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "changes_hash_length" CHECK(length("changes"."hash") = 64 AND length("changes"."previous_hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_request_id_unique` ON `changes` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `changes_head_unique` ON `changes` (`head`);--> statement-breakpoint
CREATE UNIQUE INDEX `changes_hash_unique` ON `changes` (`hash`);--> statement-breakpoint
CREATE INDEX `changes_actor` ON `changes` (`actor`,`id`);--> statement-breakpoint
CREATE TABLE `citations` (
	`id` integer PRIMARY KEY NOT NULL,
	`detention` integer,
	`release` integer,
	`count` text,
	`position` integer NOT NULL,
	`source` integer NOT NULL,
	`tier` text,
	FOREIGN KEY (`detention`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`release`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`count`) REFERENCES `counts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_tier" CHECK("citations"."tier" IN ('A', 'B', 'C')),
	CONSTRAINT "citations_one_owner" CHECK(("citations"."detention" IS NOT NULL) + ("citations"."release" IS NOT NULL) + ("citations"."count" IS NOT NULL) = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`source`);--> statement-breakpoint
CREATE INDEX `citations_release` ON `citations` (`release`);--> statement-breakpoint
CREATE INDEX `citations_detention` ON `citations` (`detention`);--> statement-breakpoint
CREATE INDEX `citations_count` ON `citations` (`count`);--> statement-breakpoint
CREATE TABLE `count_parts` (
	`count` text NOT NULL,
	`dimension` text NOT NULL,
	`category` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`count`, `dimension`, `category`),
	FOREIGN KEY (`count`) REFERENCES `counts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "count_parts_dimension" CHECK("count_parts"."dimension" IN ('gender', 'sector', 'age_group', 'legal_stage', 'nationality_group', 'nationality', 'custody', 'facility', 'movement_since_previous')),
	CONSTRAINT "count_parts_value" CHECK("count_parts"."value" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `counts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`publisher` text NOT NULL,
	`measure` text NOT NULL,
	`as_of` text NOT NULL,
	`as_of_means` text NOT NULL,
	`cutoff_time` text,
	`since` text,
	`value` integer,
	`qualifier` text NOT NULL,
	`standing` text NOT NULL,
	`publication` text NOT NULL,
	FOREIGN KEY (`publisher`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "counts_measure" CHECK("counts"."measure" IN ('detained', 'released', 'registered_late', 'full_freedom', 'amnestied_from_prison', 'amnestied', 'amnesty_requests', 'under_measures', 'whereabouts_unknown')),
	CONSTRAINT "counts_as_of_means" CHECK("counts"."as_of_means" IN ('cutoff', 'published', 'month')),
	CONSTRAINT "counts_qualifier" CHECK("counts"."qualifier" IN ('exact', 'more_than', 'unquantified')),
	CONSTRAINT "counts_standing" CHECK("counts"."standing" IN ('stands', 'contradicted')),
	CONSTRAINT "counts_publication" CHECK("counts"."publication" IN ('draft', 'in_review', 'returned', 'published', 'withdrawn')),
	CONSTRAINT "counts_value" CHECK("counts"."value" >= 0),
	CONSTRAINT "counts_unquantified" CHECK(("counts"."value" IS NULL) = ("counts"."qualifier" = 'unquantified'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `counts_series` ON `counts` (`publisher`,`measure`,`since`,`as_of`);--> statement-breakpoint
CREATE TABLE `custody_periods` (
	`detention` integer NOT NULL,
	`position` integer NOT NULL,
	`from_day` text,
	`state` text NOT NULL,
	`facility` text,
	`federal_entity` text,
	PRIMARY KEY(`detention`, `position`),
	FOREIGN KEY (`detention`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`facility`) REFERENCES `facilities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "custody_periods_state" CHECK("custody_periods"."state" IN ('prison', 'house_arrest', 'whereabouts_unknown'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `detentions` (
	`id` integer PRIMARY KEY NOT NULL,
	`person` integer NOT NULL,
	`from_day` text,
	`publication` text NOT NULL,
	`legal_stage` text,
	`ended` text,
	`end_day` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "detentions_publication" CHECK("detentions"."publication" IN ('draft', 'in_review', 'returned', 'published', 'withdrawn')),
	CONSTRAINT "detentions_legal_stage" CHECK("detentions"."legal_stage" IN ('not_convicted', 'convicted')),
	CONSTRAINT "detentions_ended" CHECK("detentions"."ended" IN ('release', 'death', 'escape')),
	CONSTRAINT "detentions_end_day" CHECK(("detentions"."ended" IS NULL) = ("detentions"."end_day" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `detentions_person` ON `detentions` (`person`);--> statement-breakpoint
CREATE TABLE `facilities` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`federal_entity` text,
	CONSTRAINT "facilities_kind" CHECK("facilities"."kind" IN ('prison', 'military_prison', 'women_prison', 'intelligence_service', 'police_station', 'juvenile_facility', 'military_base'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `group_parts` (
	`group` integer NOT NULL,
	`position` integer NOT NULL,
	`nationality` text NOT NULL,
	`gender` text,
	`headcount` integer NOT NULL,
	PRIMARY KEY(`group`, `position`),
	FOREIGN KEY (`group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "group_parts_gender" CHECK("group_parts"."gender" IN ('female', 'male', 'other')),
	CONSTRAINT "group_parts_headcount" CHECK("group_parts"."headcount" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`event` text NOT NULL,
	`headcount` integer NOT NULL,
	`facility` text,
	`federal_entity` text,
	`disclosure` text NOT NULL,
	`detained_from` text,
	`detained_state` text,
	`detained_publication` text,
	`named` integer NOT NULL,
	FOREIGN KEY (`facility`) REFERENCES `facilities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "groups_event" CHECK("groups"."event" IN ('detention', 'release')),
	CONSTRAINT "groups_disclosure" CHECK("groups"."disclosure" IN ('counted_only', 'internal')),
	CONSTRAINT "groups_detained_state" CHECK("groups"."detained_state" IN ('prison', 'house_arrest', 'whereabouts_unknown')),
	CONSTRAINT "groups_detained_publication" CHECK("groups"."detained_publication" IN ('draft', 'in_review', 'returned', 'published', 'withdrawn')),
	CONSTRAINT "groups_headcount" CHECK("groups"."headcount" >= 1),
	CONSTRAINT "groups_named" CHECK("groups"."named" BETWEEN 0 AND "groups"."headcount")
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`cancel_asked` integer NOT NULL,
	`result` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	CONSTRAINT "jobs_state_code" CHECK("jobs"."state" IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "jobs_progress" CHECK("jobs"."done" >= 0 AND ("jobs"."total" IS NULL OR "jobs"."done" <= "jobs"."total"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `numbers` (
	`kind` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`given_names` text NOT NULL,
	`surnames` text NOT NULL,
	`search_key` text NOT NULL,
	`gender` text,
	`sector` text,
	`age_group` text,
	`disclosure` text NOT NULL,
	`consent_basis` text,
	`second_nationality` text NOT NULL,
	CONSTRAINT "people_disclosure" CHECK("people"."disclosure" IN ('named', 'initials', 'counted_only', 'internal')),
	CONSTRAINT "people_consent_basis" CHECK("people"."consent_basis" IN ('own', 'family', 'lawyer', 'public_figure')),
	CONSTRAINT "people_gender" CHECK("people"."gender" IN ('female', 'male', 'other')),
	CONSTRAINT "people_sector" CHECK("people"."sector" IN ('civilian', 'military')),
	CONSTRAINT "people_age_group" CHECK("people"."age_group" IN ('adult', 'adolescent')),
	CONSTRAINT "people_second_nationality" CHECK("people"."second_nationality" IN ('', '+?', '?')),
	CONSTRAINT "people_named_needs_consent" CHECK("people"."disclosure" <> 'named' OR "people"."consent_basis" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_search` ON `people` (`search_key`);--> statement-breakpoint
CREATE TABLE `person_nationalities` (
	`person` integer NOT NULL,
	`country` text NOT NULL,
	PRIMARY KEY(`person`, `country`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "person_nationalities_country" CHECK(length("person_nationalities"."country") = 2)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_count_parts` (
	`count` text NOT NULL,
	`dimension` text NOT NULL,
	`category` text NOT NULL,
	`value` integer NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`count`, `dimension`, `category`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_count_parts_now` ON `published_count_parts` (`count`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_count_parts_past` ON `published_count_parts` (`from_head`,`to_head`);--> statement-breakpoint
CREATE TABLE `published_counts` (
	`id` text NOT NULL,
	`publisher` text NOT NULL,
	`measure` text NOT NULL,
	`as_of` text NOT NULL,
	`as_of_from` text NOT NULL,
	`as_of_to` text NOT NULL,
	`as_of_means` text NOT NULL,
	`cutoff_time` text,
	`since` text,
	`value` integer,
	`qualifier` text NOT NULL,
	`standing` text NOT NULL,
	`source` text,
	`tier` text,
	`note_es` text NOT NULL,
	`note_en` text NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_counts_now` ON `published_counts` (`as_of_from`,`id`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_counts_past` ON `published_counts` (`from_head`,`to_head`);--> statement-breakpoint
CREATE TABLE `published_heads` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`public_reason` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_heads_hash_unique` ON `published_heads` (`hash`);--> statement-breakpoint
CREATE INDEX `published_heads_day` ON `published_heads` (`day`,`number`);--> statement-breakpoint
CREATE TABLE `published_facilities` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`federal_entity` text,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_milestones` (
	`id` text NOT NULL,
	`on` text NOT NULL,
	`title_es` text NOT NULL,
	`title_en` text NOT NULL,
	`source_url` text,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_publishers` (
	`id` text NOT NULL,
	`name_es` text NOT NULL,
	`name_en` text NOT NULL,
	`short_es` text NOT NULL,
	`short_en` text NOT NULL,
	`stance` text NOT NULL,
	`url` text,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_settings` (
	`id` text NOT NULL,
	`value` text NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_sources` (
	`id` text NOT NULL,
	`url` text NOT NULL,
	`outlet` text NOT NULL,
	`title` text NOT NULL,
	`archived_url` text,
	`published_on` text,
	`language` text,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`id`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_names` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_release_parts` (
	`number` integer NOT NULL,
	`day` text NOT NULL,
	`day_from` text NOT NULL,
	`day_to` text NOT NULL,
	`kind` text NOT NULL,
	`verification` text NOT NULL,
	`federal_entity` text,
	`facility` text,
	`part` integer NOT NULL,
	`nationality` text NOT NULL,
	`gender` text,
	`headcount` integer NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`number`, `part`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_release_parts_now` ON `published_release_parts` (`day`,`nationality`,`kind`,`verification`,`headcount`,`day_from`,`day_to`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_release_parts_past` ON `published_release_parts` (`from_head`,`to_head`);--> statement-breakpoint
CREATE TABLE `published_releases` (
	`number` integer NOT NULL,
	`day` text NOT NULL,
	`day_from` text NOT NULL,
	`day_to` text NOT NULL,
	`kind` text NOT NULL,
	`verification` text NOT NULL,
	`federal_entity` text,
	`facility` text,
	`verified_by` text,
	`verified_on` text,
	`disclosure` text NOT NULL,
	`grouped` integer NOT NULL,
	`headcount` integer NOT NULL,
	`sources` text NOT NULL,
	`from_head` integer NOT NULL,
	`to_head` integer,
	PRIMARY KEY(`number`, `from_head`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_releases_now` ON `published_releases` (`day_from`,`number`) WHERE to_head IS NULL;--> statement-breakpoint
CREATE INDEX `published_releases_past` ON `published_releases` (`from_head`,`to_head`);--> statement-breakpoint
CREATE TABLE `publishers` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`short_es` text NOT NULL,
	`short_en` text NOT NULL,
	`stance` text NOT NULL,
	CONSTRAINT "publishers_stance" CHECK("publishers"."stance" IN ('ngo', 'political_coalition', 'authority'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` integer PRIMARY KEY NOT NULL,
	`detention` integer,
	`group` integer,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`verification` text NOT NULL,
	`verified_by` text,
	`verified_on` text,
	`publication` text NOT NULL,
	`detail_public` integer NOT NULL,
	`from_group` integer,
	FOREIGN KEY (`detention`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "releases_one_owner" CHECK(("releases"."detention" IS NULL) <> ("releases"."group" IS NULL)),
	CONSTRAINT "releases_verified_by" CHECK("releases"."verification" <> 'verified' OR "releases"."verified_by" IS NOT NULL),
	CONSTRAINT "releases_kind" CHECK("releases"."kind" IN ('full_freedom', 'precautionary_measures', 'sentence_served', 'pardon', 'amnesty', 'exchange', 'exile', 'unknown')),
	CONSTRAINT "releases_verification" CHECK("releases"."verification" IN ('announced', 'reported', 'verified', 'refuted')),
	CONSTRAINT "releases_publication_code" CHECK("releases"."publication" IN ('draft', 'in_review', 'returned', 'published', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_detention_unique` ON `releases` (`detention`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_group_unique` ON `releases` (`group`);--> statement-breakpoint
CREATE INDEX `releases_from_group` ON `releases` (`from_group`);--> statement-breakpoint
CREATE INDEX `releases_publication` ON `releases` (`publication`,`day`);--> statement-breakpoint
CREATE TABLE `revision_parts` (
	`revision` integer NOT NULL,
	`part` text NOT NULL,
	`shape` integer NOT NULL,
	`commitment` text NOT NULL,
	`salt` text,
	`data` text,
	PRIMARY KEY(`revision`, `part`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revision_parts_part" CHECK("revision_parts"."part" IN ('facts', 'identity'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`change` integer NOT NULL,
	`position` integer NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_record_type" CHECK("revisions"."record_type" IN ('person', 'group', 'count', 'source', 'publisher', 'facility', 'milestone', 'setting', 'user'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_record` ON `revisions` (`record_type`,`record_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_change` ON `revisions` (`change`,`position`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`url` text NOT NULL,
	`outlet` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url_unique` ON `sources` (`url`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`disabled` integer NOT NULL,
	`password_hash` text,
	CONSTRAINT "users_role" CHECK("users"."role" IN ('editor', 'reviewer', 'admin'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);