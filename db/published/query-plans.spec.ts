import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { openPublished, type PublishedDb } from "@/db/ledger-file/open-published";
import { recordRelease } from "@/db/releases/record-release";
import { count, newPersonRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { plansOf } from "@/db/testing/plans-of";
import { written } from "@/db/testing/written";
import { countCounts, findCount, findCountWithdrawal, listAllCounts, listCounts } from "./counts";
import { countDetentions, listDetentions } from "./detentions";
import { findNewestHead } from "./heads";
import { listCountries } from "./list-countries";
import { findNewestCorrection } from "./log";
import { countReleases, findRelease, findWithdrawal, listReleases } from "./releases";
import { sumReleasePlaces } from "./sum-release-places";
import { sumReleases } from "./sum-releases";

const now = { head: 4, at: 4, day: "2026-03-10" };
const then = { head: 4, at: 3, day: "2026-03-10" };
const page = { limit: 50, skip: 50 };
const nextCounts = { limit: 500, after: { day: "2026-03-01", id: "lead" } };
const gone = { limit: 500, after: { day: null, number: 9 } };
const colombians = { nationality: "CO", kind: "full_freedom" } as const;

const totals = "published_release_totals";
const detentionTotals = "published_detention_totals";
const detentions = "published_detentions_now";

/**
 * SQLite plans from the schema alone, because ANALYZE never runs on the ledger. So a plan here is also the plan with
 * 100,000 rows. Scanning an index reads the whole list in order, or computes one aggregate. Scanning without an index
 * reads every row ever written. Only totals may be scanned without an index, because they have few rows.
 */
const reads: [string, (db: PublishedDb) => unknown, string[]][] = [
  ["the sums of the charts", (db) => sumReleases(db, now), ["published_release_parts_now"]],
  ["the sums by place", (db) => sumReleasePlaces(db, now), ["published_releases_now"]],
  ["sums by place at an earlier head", (db) => sumReleasePlaces(db, then), []],
  ["the newest releases", (db) => listReleases(db, now, page, "VE"), ["published_releases_now"]],
  ["the number of releases", (db) => countReleases(db, now, {}, "VE"), [totals]],
  [
    "a list by nationality",
    (db) => listReleases(db, now, { ...page, ...colombians }, "VE"),
    ["published_releases_now", totals],
  ],
  ["the number by nationality", (db) => countReleases(db, now, colombians, "VE"), [totals]],
  [
    "how many by nationality that a publisher verified",
    (db) => countReleases(db, now, { ...colombians, publisher: "foro-penal" }, "VE"),
    [totals],
  ],
  [
    "how many by nationality and day",
    (db) => countReleases(db, now, { ...colombians, from: "2026-01-08" }, "VE"),
    ["published_releases_now", totals, "published_releases_now", totals],
  ],
  ["the nationalities of the list", (db) => listCountries(db, "releases"), [totals]],
  [
    "those of home alone",
    (db) => listReleases(db, now, { ...page, nationality: "home_only" }, "VE"),
    ["published_releases_now", totals],
  ],
  ["a list by place", (db) => listReleases(db, now, { ...page, place: "tocoron" }, "VE"), ["published_releases_now"]],
  [
    "the oldest releases first",
    (db) => listReleases(db, now, { ...page, sort: "oldest" }, "VE"),
    ["published_releases_now"],
  ],
  [
    "the next page of a file",
    (db) => listReleases(db, now, { limit: 500, after: { day: "2026-03-01", number: 9 } }, "VE"),
    [],
  ],
  [
    "a list by who verified",
    (db) => listReleases(db, now, { ...page, publisher: "foro-penal" }, "VE"),
    ["published_releases_now"],
  ],
  ["the number verified by a publisher", (db) => countReleases(db, now, { publisher: "foro-penal" }, "VE"), [totals]],
  ["the number verified by other states", (db) => countReleases(db, now, { publisher: "state" }, "VE"), [totals]],
  ["a list by day", (db) => listReleases(db, now, { ...page, from: "2026-01-08", to: "2026-02-01" }, "VE"), []],
  ["the number by day", (db) => countReleases(db, now, { to: "2026-02-01" }, "VE"), []],
  ["one release", (db) => findRelease(db, now, 1), []],
  ["one withdrawn release", (db) => findWithdrawal(db, now, 1), []],
  ["all counts", (db) => listAllCounts(db, now), ["published_counts_now"]],
  ["a page of counts", (db) => listCounts(db, now, { measure: "detained", limit: 100 }), ["published_counts_now"]],
  ["the next page of a file of counts", (db) => listCounts(db, now, { ...nextCounts, sort: "newest" }), []],
  ["the number of counts", (db) => countCounts(db, now, {}), ["published_counts_past"]],
  ["the number of counts of a publisher", (db) => countCounts(db, now, { publisher: "jep" }), ["published_counts_now"]],
  ["one count", (db) => findCount(db, now, "fp-detained-2026-05-04"), []],
  ["one withdrawn count", (db) => findCountWithdrawal(db, now, "fp-detained-2026-05-04"), []],
  ["one count at an earlier head", (db) => findCount(db, then, "fp-detained-2026-05-04"), []],
  [
    "a list by who verified, at an earlier head",
    (db) => listReleases(db, then, { ...page, publisher: "family" }, "VE"),
    ["published_releases_now"],
  ],
  ["the number by nationality at an earlier head", (db) => countReleases(db, then, colombians, "VE"), []],
  ["sums at an earlier head", (db) => sumReleases(db, then), []],
  ["a list at an earlier head", (db) => listReleases(db, then, page, "VE"), ["published_releases_hidden"]],
  ["releases hidden now, by key, at an earlier head", (db) => listReleases(db, then, gone, "VE"), []],
  ["one release at an earlier head", (db) => findRelease(db, then, 1), []],
  ["the number of detentions", (db) => countDetentions(db, now, {}, "VE"), [detentionTotals]],
  [
    "how many detentions by nationality",
    (db) => countDetentions(db, now, { nationality: "CO", state: "held" }, "VE"),
    [detentionTotals],
  ],
  [
    "how many detentions by place, day and nationality",
    (db) => countDetentions(db, now, { nationality: "CO", place: "tocoron", from: "2026-01-08" }, "VE"),
    [detentions, detentionTotals, detentions, detentionTotals],
  ],
  ["a list of detentions by place", (db) => listDetentions(db, now, { ...page, place: "tocoron" }, "VE"), []],
  [
    "a list of detentions by nationality",
    (db) => listDetentions(db, now, { ...page, nationality: "CO" }, "VE"),
    [detentionTotals, detentionTotals, detentionTotals],
  ],
];

test.each(reads)("%s: reads from an index", async (_, read, scanned) => {
  const db = await openLedger();
  const scans = plansOf(db, () => read(db)).filter((step) => /^SCAN published_(release|detention|count)/.test(step));
  expect(
    scans.map((step) => /USING (?:COVERING )?INDEX (\w+)$|^SCAN (\w+_totals)$/.exec(step)?.slice(1).join("")),
  ).toEqual(scanned);
});

test("the newest head is found with one step from the end of the table", async () => {
  const db = await openLedger();
  expect(plansOf(db, () => findNewestHead(db))).toEqual(["SCAN published_heads"]);
});

test("the newest correction is one seek for each kind of head, and reads only the records that it touched", async () => {
  const db = await openLedger();
  const plans = plansOf(db, () => findNewestCorrection(db, now));
  expect(plans.filter((step) => step.startsWith("SCAN"))).toEqual([]);
  const seeks = plans.filter((step) => step.includes("published_heads"));
  expect(new Set(seeks)).toEqual(
    new Set(["SEARCH published_heads USING INDEX published_heads_kind (kind=? AND number<?)"]),
  );
});

/** Opens a ledger with two releases and a count, so that reads also query parts, names and sources. */
async function openLedger(): Promise<PublishedDb> {
  const ledger = await openTestLedger();
  const editor = { id: "user:1" };
  for (const release of [newPersonRelease(), newPersonRelease()])
    written(await recordRelease(ledger, editor, release, noon));
  written(await saveCount(ledger, editor, count(), noon));
  return openPublished(ledger.$client.name);
}
