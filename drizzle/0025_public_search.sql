-- The names that visitors may search, by their words and by how these sound. A row's number is twice the number of the
-- release, or twice the number of the detention and one. Written by db/projection/index-names.ts alone.
CREATE VIRTUAL TABLE published_name_words USING fts5(
  words, sounds, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = 'column'
);
--> statement-breakpoint
-- Words of a hidden or erased name are removed from the index at once.
INSERT INTO published_name_words (published_name_words, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO published_name_words (rowid, words, sounds)
SELECT row, search_key(name), sounds_of(name) FROM (
  SELECT number * 2 AS row, name FROM published_names
  UNION ALL SELECT number * 2 + 1, name FROM published_detention_names
) ORDER BY row;
