import { expect, test } from "vitest";
import type { Db } from "@/db/ledger/open";
import { findingsOf } from "@/db/testing/findings-of";
import { openVariedLedger } from "@/db/testing/open-varied-ledger";
import { withEvidence } from "@/db/testing/with-evidence";

const zutanito = "(SELECT id FROM people WHERE given_names = 'Zutanito')";
const held = "(SELECT id FROM people WHERE given_names = 'Detenida')";
const ofZutanito = `(SELECT releases.id FROM releases JOIN detentions ON detentions.id = detention WHERE person = ${zutanito})`;
const figure = "'fp-detained-2019-12-31'";

/** A change in one table that the check of current records finds, and its sentence after the record. */
const ofRecords: [text: string, said: RegExp][] = [
  [`UPDATE people SET surnames = 'Falso' WHERE id = ${zutanito}`, /^person \d+, version 1: people.surnames is not/],
  [`UPDATE people SET facility = NULL WHERE id = ${held}`, /^person \d+, version 2: people.facility is not/],
  [`UPDATE people SET version = 7 WHERE id = ${zutanito}`, /^person \d+, version 1: people.version is not/],
  [`DELETE FROM people WHERE id = ${zutanito}`, /^person \d+, version 1: a row of people is missing/],
  [
    `INSERT INTO people (id, version, given_names, surnames, search_key, disclosure, second_nationality)
      VALUES (999, 1, '', '', '', 'internal', '')`,
    /^person 999: people has a row of it, but the history does not know it/,
  ],
  [
    `UPDATE person_nationalities SET country = 'ES' WHERE person = ${held} AND country = 'CO'`,
    /^person \d+, version 2: person_nationalities has a row too many \(country ES\)/,
  ],
  [`UPDATE detentions SET from_day = '2020-01-01' WHERE person = ${held}`, /^person \d+, .*detentions.from_day is not/],
  [
    `DELETE FROM custody_periods WHERE detention IN (SELECT id FROM detentions WHERE person = ${held})`,
    /^person \d+, version 2: a row of custody_periods is missing/,
  ],
  [`UPDATE releases SET kind = 'exile' WHERE id = ${ofZutanito}`, /^person \d+, version 1: releases.kind is not/],
  ["UPDATE groups SET headcount = 50 WHERE id = 2", /^group 2, version \d+: groups.headcount is not/],
  ["UPDATE group_parts SET headcount = 9", /^group \d+, version 1: group_parts.headcount is not/],
  [`UPDATE counts SET value = 1 WHERE id = ${figure}`, /^count fp-detained-2019-12-31, version 1: counts.value is not/],
  ["UPDATE count_parts SET value = 1 WHERE rowid = 1", /^count \S+, version 1: count_parts.value is not/],
  ["UPDATE sources SET title = 'Otro' WHERE id = 3", /^source 3, version 1: sources.title is not/],
  [`DELETE FROM citations WHERE release = ${ofZutanito}`, /^person \d+, version 1: a row of citations is missing/],
  [
    `INSERT INTO citations (release, position, source) VALUES (${ofZutanito}, 5, 1)`,
    /^person \d+, version 1: citations has a row too many/,
  ],
  [`UPDATE citations SET source = 1 WHERE release = ${ofZutanito}`, /^person \d+, .*: citations.source is not/],
  ["UPDATE publishers SET stance = 'authority' WHERE id = 'foro-penal'", /^publisher foro-penal, .*publishers.stance/],
  ["UPDATE facilities SET aliases = '[\"x\"]' WHERE id = 'tocoron'", /^facility tocoron, .*facilities.aliases is not/],
  ["UPDATE milestones SET \"on\" = '2000-01-01' WHERE rowid = 1", /^milestone \S+, version 1: milestones.on is not/],
  ["UPDATE settings SET value = 'always' WHERE id = 'reviewPolicy'", /^setting reviewPolicy, .*settings.value is not/],
  ["UPDATE users SET role = 'admin'", /^user 1, version 1: users.role is not/],
  ["UPDATE evidence SET bytes = 1", /^source \d+, version 2: evidence.bytes is not/],
  ["DELETE FROM waiting_records", /^person \d+, version \d+: the mark “waits for review” is missing/],
  [
    `INSERT INTO flagged_records VALUES ('returned', 'person', ${zutanito})`,
    /^person \d+, version 1: the mark “was returned” is set, but should not be/,
  ],
  ["DELETE FROM unfinished_releases", /^release \d+: it is unfinished, but unfinished_releases does not list it/],
  ["UPDATE unfinished_parts SET publication = 'returned'", /^detention \d+: unfinished_parts lists it, but/],
  [
    `DELETE FROM people_names WHERE rowid = ${zutanito}`,
    /^person \d+, .*the search index people_names lacks its words/,
  ],
  [
    "UPDATE source_words SET words = 'otras' WHERE rowid = 3",
    /^source 3, version 1: the search index source_words has/,
  ],
  ["UPDATE numbers SET last = 3 WHERE kind = 'person'", /^numbers, person: the next number would be 4, but \d+ is/],
  ["UPDATE releases SET detention = 888 WHERE rowid = 1", /^releases: row 1 refers to a row of detentions that does/],
];

const ofPublished: [text: string, said: RegExp][] = [
  [
    `UPDATE published_releases SET kind = 'exile' WHERE number = ${ofZutanito}`,
    /^published_releases, number \d+, from_head \d+: kind is not what the history gives/,
  ],
  [
    `DELETE FROM published_releases WHERE number = ${ofZutanito}`,
    /^published_releases, number \d+, from_head \d+: the row is missing/,
  ],
  [
    "UPDATE published_detentions SET hidden = 1 - hidden WHERE to_head IS NOT NULL",
    /^published_detentions, number \d+, from_head \d+: hidden is not/,
  ],
  [
    `UPDATE published_counts SET value = 3 WHERE id = ${figure}`,
    /^published_counts, id fp-detained-2019-12-31, from_head 1: value is not/,
  ],
  [
    "INSERT INTO published_names (number, name) VALUES (77, 'Falsa Falsísima')",
    /^published_names, number 77: the history gives no such row/,
  ],
  [
    "UPDATE published_release_totals SET persons = persons + 1 WHERE rowid = 1",
    /^published_release_totals, nationalities .*: persons is not/,
  ],
  ["DELETE FROM published_name_words", /^release \d+: published_name_words does not have the words of its public name/],
  ["UPDATE published_heads SET note_es = 'Falsa' WHERE number = 2", /^published_heads, number 2: note_es is not/],
  ["UPDATE published_heads SET hash = 'f' WHERE number = 2", /^change \d+ .*: its head 2 shows another hash/],
];

const ofHistory: [text: string, said: RegExp][] = [
  ["UPDATE changes SET actor = 'user:9' WHERE id = 5", /^change 5 \(setting.revise\): its own facts, its hash/],
  ["UPDATE change_notes SET data = '{}' WHERE change = 5", /^change 5 \(setting.revise\): its note was altered/],
  [
    `UPDATE revision_parts SET data = replace(data, 'named', 'internal') WHERE part = 'facts'
      AND revision = (SELECT max(id) FROM revisions WHERE record_type = 'person' AND record_id = ${zutanito})`,
    /^change \d+ .*: facts of person \d+, version 1, were altered/,
  ],
  [
    `UPDATE revision_parts SET data = '{'
      WHERE revision = (SELECT max(id) FROM revisions WHERE record_type = 'person' AND record_id = ${zutanito})`,
    /^person \d+, version 1: its document cannot be read/,
  ],
  [
    "DELETE FROM revision_parts WHERE part = 'identity' AND revision = 5",
    /^change 1 .*: identity of \S+ \S+, version 1, were altered/,
  ],
  ["DELETE FROM revisions WHERE id = 5", /^change 1 .*: its revisions are not in order/],
];

test.each([...ofRecords, ...ofPublished, ...ofHistory])("`verify` finds and names: %s", async (text, said) => {
  const db = await openVariedLedger();
  if (text.includes(" evidence ")) await withEvidence(db, "#804020");
  alter(db, text);
  expect(await findingsOf(db)).toContainEqual(expect.stringMatching(said));
});

/** Alters a ledger as a user of the machine could: no trigger and no constraint refuses it. */
function alter(db: Db, text: string) {
  const guards = db.$client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  db.$client.pragma("foreign_keys = OFF");
  db.$client.pragma("ignore_check_constraints = ON");
  const texts = guards.map((name) =>
    String(db.$client.prepare("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(name)),
  );
  for (const name of guards) db.$client.exec(`DROP TRIGGER ${name}`);
  expect(db.$client.prepare(text).run().changes).toBeGreaterThan(0);
  for (const each of texts) db.$client.exec(each);
}
