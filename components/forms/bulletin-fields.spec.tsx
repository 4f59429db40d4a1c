import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormContext } from "@/components/form-state/form-context";
import { freshForm } from "@/components/form-state/form-state";
import type { ShownBlock } from "./bulletin-block";
import { BulletinFields } from "./bulletin-fields";
import type { BulletinWords } from "./bulletin-words";

const field = (label: string) => ({ label });
const words: BulletinWords = {
  ...{ publisher: field("Publisher"), measure: field("Measure"), since: field("Since"), cutoffTime: field("Time") },
  ...{ value: field("Figure"), qualifier: field("Qualifier"), dimension: field("Dimension") },
  ...{ category: field("Category"), partValue: field("Figure"), otherParts: "Others", add: "Add" },
  sums: { whole: "{sum} all", less: "{sum}, {rest} missing", more: "{sum}, {rest} too many" },
  ...{ dimensions: [], categories: [] },
};
const layout: ShownBlock[] = [
  {
    ...{ measure: "detained", since: "", isFlow: false },
    parts: [
      { dimension: "gender", category: "female" },
      { dimension: "health", category: "seriously_ill" },
    ],
    labels: [
      { dimension: "Gender", category: "Women" },
      { dimension: "Health", category: "Seriously ill" },
    ],
  },
  { measure: "died_in_custody", since: "2026-01-08", isFlow: true, parts: [], labels: [] },
];
const choices = {
  publishers: [{ value: "lead", label: "Lead" }],
  measures: [
    { value: "detained", label: "Detained" },
    { value: "died_in_custody", label: "Deaths" },
  ],
  qualifiers: [{ value: "exact", label: "Exact" }],
};

function rendered(typed: Record<string, string>, isKnown = false): string {
  const values = { publisher: "lead", measure: "detained", ...typed };
  return renderToStaticMarkup(
    <FormContext value={freshForm(values)}>
      <BulletinFields words={words} choices={choices} layouts={{ lead: layout }} isKnown={isKnown}>
        <p>Date</p>
      </BulletinFields>
    </FormContext>,
  );
}

/** Returns the names of all fields in order. */
const namesIn = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);

test("without scripts, a blank bulletin has the fields of the layout in order, and one row for another part", () => {
  const html = rendered({});
  expect(namesIn(html)).toEqual([
    ...["publisher", "measure", "since", "cutoffTime", "value", "qualifier"],
    ...[0, 1, 2].flatMap((row) => ["dimension", "category", "value"].map((name) => `parts.${row}.${name}`)),
    ...["measure", "value", "qualifier", "since"].map((name) => `figures.0.${name}`),
  ]);
  expect(html).toContain("Deaths");
  expect(html).toContain('value="2026-01-08"');
});

test("what was typed is at its category, with its sum, and a part outside of the layout stays visible", () => {
  const typed = {
    ...{ value: "10", "parts.0.dimension": "sector", "parts.0.category": "military", "parts.0.value": "4" },
    ...{ "parts.1.dimension": "gender", "parts.1.category": "female", "parts.1.value": "3" },
  };
  const html = rendered(typed);
  expect(html).toContain("3, 7 missing");
  expect(html).toMatch(/<details open[^>]*>.*value="military"/);
});

test("the form of one known figure has no further figures", () => {
  expect(namesIn(rendered({}, true)).filter((name) => name?.startsWith("figures."))).toEqual([]);
});
