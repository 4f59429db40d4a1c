-- History cannot be rewritten: of a change or a revision nothing is updated or deleted,
-- and of their data one thing alone may happen: data and salt become NULL together.
CREATE TRIGGER changes_gapless BEFORE INSERT ON changes
WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM changes)
BEGIN SELECT RAISE(ABORT, 'changes are numbered without gaps'); END;
--> statement-breakpoint
CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'a change cannot be rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER changes_no_delete BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'a change cannot be deleted'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision cannot be rewritten'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision cannot be deleted'); END;
--> statement-breakpoint
CREATE TRIGGER revision_parts_only_erasure BEFORE UPDATE ON revision_parts
WHEN NEW.data IS NOT NULL OR NEW.salt IS NOT NULL
  OR NEW.revision IS NOT OLD.revision OR NEW.part IS NOT OLD.part
  OR NEW.shape IS NOT OLD.shape OR NEW.commitment IS NOT OLD.commitment
BEGIN SELECT RAISE(ABORT, 'of a revision''s data only an erasure is possible'); END;
--> statement-breakpoint
CREATE TRIGGER revision_parts_no_delete BEFORE DELETE ON revision_parts
BEGIN SELECT RAISE(ABORT, 'a revision''s data cannot be deleted'); END;
--> statement-breakpoint
CREATE TRIGGER change_notes_only_erasure BEFORE UPDATE ON change_notes
WHEN NEW.data IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.change IS NOT OLD.change
BEGIN SELECT RAISE(ABORT, 'of a change''s note only an erasure is possible'); END;
--> statement-breakpoint
CREATE TRIGGER change_notes_no_delete BEFORE DELETE ON change_notes
BEGIN SELECT RAISE(ABORT, 'a change''s note cannot be deleted'); END;
--> statement-breakpoint
-- REPLACE deletes without firing the triggers above, so an insert over something that exists is refused too.
CREATE TRIGGER revisions_next BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE id = NEW.id)
  OR NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM revisions
    WHERE record_type = NEW.record_type AND record_id = NEW.record_id)
  OR EXISTS (SELECT 1 FROM revisions WHERE change = NEW.change AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'versions of a record are numbered without gaps'); END;
--> statement-breakpoint
CREATE TRIGGER revision_parts_once BEFORE INSERT ON revision_parts
WHEN EXISTS (SELECT 1 FROM revision_parts WHERE revision = NEW.revision AND part = NEW.part)
BEGIN SELECT RAISE(ABORT, 'a revision''s data cannot be replaced'); END;
--> statement-breakpoint
CREATE TRIGGER change_notes_once BEFORE INSERT ON change_notes
WHEN EXISTS (SELECT 1 FROM change_notes WHERE change = NEW.change)
BEGIN SELECT RAISE(ABORT, 'a change''s note cannot be replaced'); END;
--> statement-breakpoint
CREATE TRIGGER published_heads_gapless BEFORE INSERT ON published_heads
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM published_heads)
BEGIN SELECT RAISE(ABORT, 'heads are numbered without gaps'); END;
