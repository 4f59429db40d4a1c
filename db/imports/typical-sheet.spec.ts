import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { statusKey } from "@/domain/imports/status-key";
import { fileCase, imported, outcomesOf } from "./import-file.fixture";

/** The ledger does not know this place; the user keeps it as a note. */
const given = { places: { [statusKey("DGCIM Boleíta")]: "note" } };

test("a typical sheet of an organisation: releases, house arrest and a death each become what they are", async () => {
  const db = await openSeededLedger();
  const { rows, layout } = await imported(db, fileCase("sheet-with-title-and-totals.csv"), { given });
  expect(layout?.headers[1]).toBe("Apellidos y Nombres");
  expect(rows.map(({ row, outcome, problems }) => [row, outcome, problems[0]?.code])).toEqual([
    ...[5, 6, 7, 8, 9, 10, 11, 13].map((row) => [row, "new", undefined]),
    [14, "refused", "date_unknown"],
    [15, "new", undefined],
    [16, "refused", "row_not_person"],
    [17, "refused", "row_not_person"],
  ]);
  const of = new Map(rows.map((row) => [row.row, row]));
  const shown = (row: number) => {
    const { preview, name } = of.get(row) ?? {};
    return [name, preview?.record, preview?.day, preview?.kind, preview?.facility];
  };
  const day = "2026-02-04";
  expect(shown(5)).toEqual(["Íñigo Ñáñez Inventado", "release", day, "full_freedom", "tocoron"]);
  expect(shown(6)).toEqual(["Ángela Güipe Ficticia", "release", day, "precautionary_measures", "rodeo-ii"]);
  expect(shown(7)).toEqual(["José Peñaranda Irreal", "house_arrest", day, "", "yare-iii"]);
  expect(shown(8)).toEqual(["Raúl Núñez Supuesto", "release", day, "full_freedom", "helicoide"]);
  expect(shown(9)).toEqual(["Óscar Briceño Fingido", "release", day, "precautionary_measures", "ramo-verde"]);
  expect(shown(10)).toEqual(["Begoña Muñoz Apócrifa", "release", day, "unknown", "inof"]);
  expect(shown(13)).toEqual(["Iván Ordóñez Quimera", "release", day, "full_freedom", ""]);
  expect(shown(15)).toEqual(["Rosa Zúñiga Mítica", "death", day, "", "tocoron"]);
  expect(of.get(8)?.preview?.isMinor).toBe(true);
  expect(of.get(5)?.preview?.isMinor).toBe(false);
  expect(of.get(9)?.preview?.isMilitary).toBe(true);
  expect(of.get(10)?.preview?.nationalities).toEqual(["ES"]);
  // After the import, the cells of the file are gone with the file.
  expect(of.get(5)?.cells).toBeUndefined();
});

test("importing the same sheet again gives only rows that the ledger already has", async () => {
  const db = await openSeededLedger();
  await imported(db, fileCase("sheet-with-title-and-totals.csv"), { given });
  const { rows } = await imported(db, fileCase("sheet-with-title-and-totals.csv"), { given });
  expect(rows.filter(({ outcome }) => outcome === "new" || outcome === "known")).toEqual([]);
  expect(outcomesOf(rows).filter((row) => row.endsWith(" unchanged"))).toHaveLength(9);
  const dead = db.$client.prepare("SELECT id FROM people WHERE surnames = 'Zúñiga Mítica'").pluck().get();
  const { facts } = findDocument(db, "person", String(dead))?.document ?? {};
  expect(facts?.detentions[0]?.end).toEqual({ how: "death", day: "2026-02-04" });
});
