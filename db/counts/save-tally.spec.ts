import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, refusals, written } from "@/db/testing/written";
import { saveTallyInput } from "@/domain/inputs/save-tally";
import { saveTally } from "./save-tally";

const editor = { id: "user:1" };
const day = { publisher: "foro-penal", asOf: "2026-03-09", since: "2026-03-09", value: "22" };
const tally = (typed: object) => saveTallyInput.parse({ requestId: randomUUID(), ...day, ...typed });

test("a daily tally is saved as a count of releases by place; a person without a place counts only in the total", async () => {
  const db = await openTestLedger();
  const places = [
    { facility: "none", value: "4", heard: "Barinas 4" },
    { facility: "tocoron", value: "14" },
    { facility: "sin-estado", value: "4" },
  ];
  const { id } = recordOf(written(await saveTally(db, editor, tally({ places }), noon)), "count");
  expect(findDocument(db, "count", id)?.document.facts).toMatchObject({
    measure: "released",
    since: "2026-03-09",
    value: 22,
    parts: [
      { dimension: "facility", category: "tocoron", value: 14 },
      { dimension: "facility", category: "sin-estado", value: 4 },
    ],
  });
});

test("a problem of a place is at its own row, and places that exceed the total are saved if the editor confirms", async () => {
  const db = await openTestLedger();
  const none = { facility: "none", value: "1" };
  const tocoron = { facility: "tocoron", value: "14" };
  expect(refusals(await saveTally(db, editor, tally({ places: [none, tocoron, tocoron] }), noon))).toEqual([
    "part_repeated places.2.facility",
    "parts_exceed_total keepAsPublished",
  ]);
  const places = [tocoron, { facility: "sin-estado", value: "9" }];
  expect(refusals(await saveTally(db, editor, tally({ places }), noon))).toEqual([
    "parts_exceed_total keepAsPublished",
  ]);
  written(await saveTally(db, editor, tally({ places, keepAsPublished: "on" }), noon));
});

test("a parsed piece without a place is a question", () => {
  const places = [{ facility: "", value: "3", heard: "Barinas 3" }];
  const parsed = saveTallyInput.safeParse({ requestId: randomUUID(), ...day, places });
  expect(parsed.error?.issues.map(({ message, path }) => `${message} ${path.join(".")}`)).toEqual([
    "required places.0.facility",
  ]);
});

test("a tally is refused while its text has pieces that are neither in a row nor shown as set aside, and names them", async () => {
  const db = await openTestLedger();
  const tocoron = { facility: "tocoron", value: "14", heard: "Tocoron 14" };
  const pasted = "22 excarcelados: Tocoron 14, Barinas 3, más de 2 en sin estado, entre ellos 3 mujeres";
  const refused = await saveTally(db, editor, tally({ places: [tocoron], pasted }), noon);
  expect(refused).toMatchObject({
    problems: [
      {
        code: "tally_unread",
        field: "pasted",
        values: { text: "Barinas 3 · entre ellos 3 mujeres · más de 2 en sin estado" },
      },
    ],
  });
  const rest = "22 excarcelados: Tocoron 14, entre ellos 3 mujeres";
  const aside = [{ heard: "entre ellos 3 mujeres" }];
  written(await saveTally(db, editor, tally({ places: [tocoron], pasted: rest, aside }), noon));
});

test("a total that its publisher gave as at least keeps that qualifier", async () => {
  const db = await openTestLedger();
  const { id } = recordOf(written(await saveTally(db, editor, tally({ qualifier: "at_least" }), noon)), "count");
  expect(findDocument(db, "count", id)?.document.facts).toMatchObject({ value: 22, qualifier: "at_least" });
});
