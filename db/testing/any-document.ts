import fc from "fast-check";
import type { z } from "zod";
import { type RecordType, shapes } from "@/domain/records/document";

/** A part of a record's document that fits its shape. */
type Data = Record<string, unknown>;

/**
 * Generates documents of a record type from its shape, so that a new field is generated too. Every text is a code that
 * the field accepts, or recognisably invented.
 */
export function anyDocument(type: RecordType): fc.Arbitrary<{ facts: Data; identity: Data }> {
  const { facts, identity } = shapes[type];
  return fc.record({ facts: dataOf(facts, "facts"), identity: dataOf(identity, "identity") }) as fc.Arbitrary<{
    facts: Data;
    identity: Data;
  }>;
}

/** What a text without a list of codes may be, by the name of its field. */
const texts: Record<string, readonly string[]> = {
  nationalities: ["VE", "CO", "ES"],
  nationality: ["VE", "CO+VE", "ES+?", "IT?", "?"],
  facility: ["tocoron"],
  publisher: ["foro-penal", "gobierno"],
  federalEntity: ["VE-D", "VE-A"],
  verifiedBy: ["family", "lawyer", "publisher:foro-penal", "state:ES"],
  language: ["es", "en"],
  cutoffTime: ["18:00"],
  hash: ["0".repeat(64)],
  source: ["1"],
  takenBy: ["1"],
  fromGroup: ["7"],
  into: ["7"],
  mergedFrom: ["8"],
  category: ["female"],
  homeCountry: ["VE"],
};

const days = ["2026-01-08", "2026-02", "2025", "2026-03-04?"] as const;

/** A part of a count: a category belongs to its dimension. */
const anyPart = fc
  .record({
    dimension: fc.constantFrom("gender", "sector", "age_group", "legal_stage", "custody", "facility", "nationality"),
    value: fc.integer({ min: 0, max: 5000 }),
  })
  .map((part) => ({ ...part, category: categories[part.dimension] }));

const categories = {
  gender: "female",
  sector: "military",
  age_group: "adolescent",
  legal_stage: "not_convicted",
  custody: "house_arrest",
  facility: "tocoron",
  nationality: "CO+VE",
} as const;

/** A zod schema as it describes itself. */
type Described = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
};

function dataOf(schema: z.ZodType, field: string): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Described;
  const inner = (child: z.ZodType | undefined) => dataOf(child as z.ZodType, field);
  switch (def.type) {
    case "object": {
      if (def.shape && "dimension" in def.shape) return anyPart;
      const fields = Object.entries(def.shape ?? {}).map(([name, child]) => [name, dataOf(child, name)] as const);
      return fc.record(Object.fromEntries(fields)).map(withoutAbsent);
    }
    case "array":
      return fc.array(inner(def.element), { maxLength: 3 });
    case "nullable":
      return fc.option(inner(def.innerType), { nil: null });
    case "optional":
      return fc.option(inner(def.innerType), { nil: undefined });
    case "default":
    case "nonoptional":
    case "readonly":
      return inner(def.innerType);
    case "pipe":
      return inner(def.in);
    case "union":
      return fc.oneof(...(def.options ?? []).map((option) => dataOf(option, field)));
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.integer({ min: 1, max: 5000 });
    default:
      return textOf(field);
  }
}

function textOf(field: string): fc.Arbitrary<string> {
  const codes = texts[field];
  if (codes) return fc.constantFrom(...codes);
  if (/url$/i.test(field)) return fc.constant("https://prensa-inventada.test/nota");
  const isDay = /^(day|from|since|asOf|on|birthDate|.*On|.*Until)$/.test(field);
  return isDay ? fc.constantFrom(...days) : fc.constantFrom("", "Texto inventado", "Otro texto inventado");
}

function withoutAbsent(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
