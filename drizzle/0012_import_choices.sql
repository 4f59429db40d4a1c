ALTER TABLE `imports` RENAME COLUMN "chosen" TO "choices";--> statement-breakpoint
-- Who a row is was a list of rows before; what was half chosen is asked again.
UPDATE `imports` SET `choices` = '[]';
