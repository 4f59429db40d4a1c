import fc from "fast-check";
import type { z } from "zod";
import { hostileText, hostileWord } from "./hostile-text";

/** The parts of a schema that its values are made from. */
type Def = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  entries?: Record<string, string>;
  values?: readonly unknown[];
};

/** Texts that many fields accept. */
const usual = fc.constantFrom(
  ...[
    "",
    "on",
    "1",
    "2",
    "7",
    "12",
    "VE",
    "CO",
    "VE-A",
    "foro-penal",
    "2026-01-08",
    "2026-02",
    "ayer",
    "named",
    "draft",
  ],
  ...["Ana", "Ficticia", "https://prensa-inventada.test/nota", "7f8e0c52-77aa-4c1e-9d3b-1f2e3d4c5b6a", "#", "?"],
);

/** Lists and objects where a text belongs. `nest` makes no others: without names that every object has. */
const strange: fc.Arbitrary<unknown> = fc.anything({
  key: fc.oneof(fc.constantFrom("length", "0", "size", "then", "toJSON"), hostileWord).filter((key) => !(key in {})),
  values: [usual, hostileWord, fc.constant(null), fc.constant(undefined)],
  maxDepth: 3,
});

/** Values that a schema may be called with: most have its fields, some of them with a value that does not belong there. */
export function fitting(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: fits(schema) },
    { weight: 1, arbitrary: hostileText() },
    { weight: 1, arbitrary: strange },
  );
}

function fits(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def;
  if (def.shape) return fc.record(mapped(def.shape), { requiredKeys: [] });
  if (def.element) return fc.array(fitting(def.element), { maxLength: 4 });
  if (def.valueType) return fc.dictionary(hostileWord, fitting(def.valueType), { maxKeys: 4 });
  if (def.options) return fc.oneof(...def.options.map(fitting));
  if (def.innerType) return fitting(def.innerType);
  if (def.in && def.out) return fits(isTransform(def.in) ? def.out : def.in);
  if (def.entries) return fc.oneof(fc.constantFrom(...Object.values(def.entries)), hostileWord);
  if (def.values) return fc.constantFrom(...def.values);
  return fc.oneof(usual, hostileWord);
}

function mapped(shape: Record<string, z.core.$ZodType>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fitting(field)]));
}

function isTransform(schema: z.core.$ZodType): boolean {
  return schema._zod.def.type === "transform";
}
