import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { z } from "zod";
import { isDateField } from "@/domain/inputs/is-date-field";
import { layOutBulletin } from "@/domain/inputs/lay-out-bulletin";
import { nest } from "@/domain/inputs/nest";
import { unpacked } from "@/domain/inputs/unpacked";
import { root } from "@/ops/start/root";
import { fitting } from "./fitting";
import { hostileText, hostileWord } from "./hostile-text";
import { each, type Parser, parser } from "./parser";

const name = fc.oneof(
  fc.constantFrom("parts.0.value", "parts.1.nationality", "figures.0.measure", "figures.0.parts.0.value", "measure"),
  fc.constantFrom("__proto__.x", "constructor.prototype.x", "a.__proto__.b", "rows.0.as", "parts.999.value", "parts"),
  fc.array(fc.constantFrom("a", "0", "12", "__proto__", "toString"), { maxLength: 9 }).map((keys) => keys.join(".")),
  hostileWord,
);
const values = fc.dictionary(name, hostileText(300), { maxKeys: 12 });
const answers = fc.oneof(fc.json(), hostileText());

/** Readers of forms: their names, and every schema of `domain/inputs`. */
export const formReaders: Record<string, Parser> = {
  ...each(values, {
    nest: (given) => {
      if (hasInherited(nest(given))) throw new Error("a name that every object has");
      if ("x" in {} || "b" in {}) throw new Error("every object has a property of the form now");
    },
    layOutBulletin: (given) => layOutBulletin(given, [{ measure: "released", parts: [] }], "detained"),
  }),
  isDateField: parser(hostileText(), isDateField),
  unpacked: parser(fc.tuple(values, answers), ([given, text]) => unpacked({ ...given, answers: text })),
  ...(await schemas()),
};

/** What `nest` makes of a form is an object, also where a schema of one field is called. */
function fieldsOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return schema instanceof z.ZodObject ? fitting(schema).filter((given) => given instanceof Object) : fitting(schema);
}

function hasInherited(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, child]) => (!Array.isArray(value) && key in {}) || hasInherited(child));
}

/** Every schema that a module of `domain/inputs` exports. A schema added later is attacked too. */
async function schemas(): Promise<Record<string, Parser>> {
  const folder = join(root, "domain", "inputs");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.includes(".spec."));
  const found: Record<string, Parser> = {};
  for (const file of files.sort()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
    for (const [key, schema] of Object.entries(exported)) {
      if (schema instanceof z.ZodType)
        found[`${file} ${key}`] = parser(fieldsOf(schema), (given) => schema.safeParse(given));
    }
  }
  return found;
}
