-- What lines of lists are matched with, from the newest version of each person.
UPDATE people SET
  also_known_as = coalesce(identity.data ->> '$.alsoKnownAs', ''),
  document_key = document_key(coalesce(identity.data ->> '$.document', '')),
  birth_date = identity.data ->> '$.birthDate'
FROM revisions, revision_parts AS identity
WHERE revisions.record_type = 'person' AND revisions.record_id = CAST(people.id AS TEXT)
  AND revisions.version = people.version
  AND identity.revision = revisions.id AND identity.part = 'identity' AND identity.data IS NOT NULL;
--> statement-breakpoint
-- Names by their words and by how these sound; the row's number is the person's. Written by db/store alone.
CREATE VIRTUAL TABLE people_names USING fts5(
  words, sounds, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = 'column'
);
--> statement-breakpoint
-- Words of somebody erased are removed from the index at once.
INSERT INTO people_names (people_names, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO people_names (rowid, words, sounds)
SELECT id, search_key, sounds_of(given_names || ' ' || surnames || ' ' || also_known_as) FROM people WHERE search_key <> '';
