import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePastedList } from "./parse-pasted-list";

const places = [{ id: "tocoron", name: "Centro Penitenciario de Aragua (Tocorón)" }];
const reports = [
  "casa por cárcel",
  "CASA X CARCEL",
  "arresto domiciliario",
  "detención domiciliaria",
  "house arrest",
  "trasladado a Ramo Verde",
  "trasl. a Yare III",
  "transferred",
  "fallecido",
  "murió bajo custodia",
  "Q.E.P.D.",
  "died in custody",
  "se fugó",
  "sigue detenida",
];
const people = [
  "José Ficticio",
  "FICTICIO ROJAS, María",
  "Yordan Inventado V-12.345.678",
  "Tte. Luis Supuesto, 34 años",
];
const bullets = ["", "1. ", "2) ", "- ", "• ", "✅ ", "👉🏼 ", "8/1/26, 22:31 - Ana: "];
const joined = [
  (name: string, report: string) => `${name} – ${report}`,
  (name: string, report: string) => `${name} (${report})`,
  (name: string, report: string) => `${name}, ${report}`,
  (name: string, report: string) => `${name}\t${report}`,
  (name: string, report: string) => `${name} | Tocorón | ${report}`,
  (name: string, report: string) => `${report}: ${name}`,
  (name: string, report: string) => `${name} ${report}`,
  (name: string, report: string) => `*${name}* _${report}_ #Venezuela`,
];

const line = fc
  .tuple(
    fc.constantFrom(...bullets),
    fc.constantFrom(...joined),
    fc.constantFrom(...people),
    fc.constantFrom(...reports),
  )
  .map(([bullet, join, name, report]) => bullet + join(name, report));

test("if any part of a line reports house arrest, a transfer or a death, nobody in it is released", () => {
  fc.assert(
    fc.property(line, (text) => {
      const parsed = parsePastedList(`Tocorón:\n${text}`, places);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const about = [...parsed.rows, ...parsed.skipped].filter((each) => each.line === 2);
      expect(about.length).toBeGreaterThan(0);
      expect(about.every(({ notRelease }) => notRelease !== null)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
