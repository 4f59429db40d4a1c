import { expect, test } from "vitest";
import { type BulletinBlock, layOutBulletin } from "./lay-out-bulletin";
import type { Values } from "./values";

const part = (item: string) => {
  const [dimension, category] = item.split(":");
  return { dimension, category } as BulletinBlock["parts"][number];
};
const block = (measure: BulletinBlock["measure"], ...items: string[]): BulletinBlock => {
  return { measure, parts: items.map(part), since: measure === "detained" ? "" : "2026-01-08" };
};
const lead = [block("detained", "gender:female", "gender:male", "sector:military"), block("died_in_custody")];
const other = [block("detained", "health:seriously_ill", "gender:male"), block("released", "gender:female")];

/** Returns the rows of a figure as "gender:female=43". */
function rowsOf(values: Values, prefix = ""): string[] {
  const rows: string[] = [];
  for (let n = 0; values[`${prefix}parts.${n}.category`] !== undefined; n += 1) {
    const at = `${prefix}parts.${n}.`;
    rows.push(`${values[`${at}dimension`]}:${values[`${at}category`]}=${values[`${at}value`]}`);
  }
  return rows;
}

const fresh = layOutBulletin({ publisher: "lead", measure: "detained" }, lead);
const typed: Values = {
  ...fresh,
  value: "806",
  "parts.0.value": "105",
  "parts.2.value": "170",
  "parts.3.dimension": "nationality",
  "parts.3.category": "CO",
  "parts.3.value": "5",
  "figures.0.value": "3",
};

test("a blank form has the parts of the layout in order, and a further figure with its proposed first day", () => {
  expect(rowsOf(fresh)).toEqual(["gender:female=", "gender:male=", "sector:military="]);
  expect(fresh).toMatchObject({ "figures.0.measure": "died_in_custody", "figures.0.since": "2026-01-08" });
});

test("laying out again changes nothing, so a problem stays at its row", () => {
  expect(layOutBulletin(typed, lead)).toEqual(layOutBulletin(layOutBulletin(typed, lead), lead));
  expect(layOutBulletin(typed, lead)).toMatchObject(typed);
});

test("another publisher's layout keeps each typed number at its category, and drops only blank rows", () => {
  const values = layOutBulletin({ ...typed, publisher: "other" }, other, "detained");
  expect(rowsOf(values)).toEqual([
    ...["health:seriously_ill=", "gender:male=", "gender:female=105", "sector:military=170", "nationality:CO=5"],
  ]);
  expect(values).toMatchObject({ value: "806", "figures.0.measure": "released", "figures.0.value": "" });
  expect(values).toMatchObject({ "figures.1.measure": "died_in_custody", "figures.1.value": "3" });
  const back = layOutBulletin(values, lead, "detained");
  expect(rowsOf(back)).toEqual(rowsOf(typed));
  expect(back).toMatchObject({ "figures.0.value": "3" });
});

test("another measure takes what was typed along, unless it has numbers of its own", () => {
  const moved = layOutBulletin({ ...typed, measure: "under_measures" }, lead, "detained");
  expect(moved).toMatchObject({ value: "806", "figures.0.measure": "detained", "figures.0.value": "" });
  const swapped = layOutBulletin({ ...typed, measure: "died_in_custody" }, lead, "detained");
  expect(swapped).toMatchObject({ value: "3", "figures.0.measure": "detained", "figures.0.value": "806" });
  expect(rowsOf(swapped, "figures.0.")[0]).toBe("gender:female=105");
});

test("a category that was typed twice keeps both rows", () => {
  const twice = { ...typed, "parts.3.dimension": "gender", "parts.3.category": "female" };
  expect(rowsOf(layOutBulletin(twice, lead))).toContain("gender:female=5");
});
