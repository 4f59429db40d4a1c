import { expect, test } from "vitest";
import { publishersOf } from "@/domain/testing/examples";
import { entryHeadline } from "./entry-words";
import type { LogEntry } from "./log-entry";
import type { LoggedRecord } from "./logged-record";

const words = {
  locale: "es",
  publishers: publishersOf({ lead: "ngo" }),
  facilities: new Map(),
  sources: new Map(),
} as const;
const row = { publisher: "lead", measure: "detained", asOf: "2026-05-12" };
const value = { field: "value", part: null, showsValues: true, from: 449, to: 448 };
const note = { field: "noteEs", part: null, showsValues: true, from: "", to: "Una nota larga" };
const of = (record: Partial<LoggedRecord>, given: Partial<LogEntry> = {}) => {
  const changed: LoggedRecord = {
    ...{ type: "count", id: "c1", what: "changed", review: null, hidden: false, row, changes: [value], lastHead: 7 },
    ...record,
  };
  const entry = { head: 7, day: "2026-05-13", hour: 9, kind: "corrected", publicReason: null, note: null } as const;
  return entryHeadline({ ...entry, records: [changed], ...given }, words);
};
const title = "Corrección: 13 de mayo de 2026.";
const record = "lead, presos políticos, 12 de mayo de 2026";

test("the headline of a correction has its day, the figure and both numbers, and no free text", () => {
  expect(of({})).toBe(`${title} ${record}: Cifra: 449 → 448.`);
  expect(of({ changes: [value, note] })).toBe(`${title} ${record}: Cifra: 449 → 448.`);
  expect(of({ changes: [note] })).toBe(`${title} ${record}.`);
});

test("of a hidden or withdrawn record the headline shows no value", () => {
  const gone: Partial<LoggedRecord> = {
    what: "removed",
    row: null,
    hidden: true,
    changes: [],
    type: "release",
    id: "3",
  };
  expect(of(gone, { kind: "withdrawn" })).toBe(
    "Retirada: 13 de mayo de 2026. Excarcelación n.º 3: su contenido ya no se muestra.",
  );
  expect(of({ what: "removed", changes: [] })).toBe(`${title} ${record}: se retiró.`);
});

test("a headline without a record has only its day, and one of several records says that there were others", () => {
  expect(of({}, { records: [] })).toBe(title);
  const two = of(
    {},
    {
      records: [1, 2].map(
        (id): LoggedRecord => ({
          type: "source",
          id: String(id),
          what: "added",
          review: null,
          hidden: false,
          row: { outlet: "Medio" },
          changes: [],
          lastHead: 7,
        }),
      ),
    },
  );
  expect(two).toBe(`${title} Fuente: Medio: se publicó. Hubo otros cambios.`);
});
