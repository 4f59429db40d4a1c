import type { Locale } from "@/messages/locale";
import { answerName, type Operation } from "./operations";
import { answerSchemas, referenceTo, type Schema } from "./schemas";

export type Field = {
  /** Path of the field: `items[].source.url`. */
  path: string;
  /** JSON types of the field: `string | null`. */
  type: string;
  meaning: string;
};

/** Returns the fields of an operation's answer at any depth, each with its meaning in the reader's language. */
export function listFields(operation: Operation, locale: Locale): Field[] {
  const schemas = answerSchemas(locale);
  const resolve = ({ $ref, ...schema }: Schema): Schema => {
    const name = Object.keys(schemas).find((each) => referenceTo(each) === $ref);
    return name === undefined ? schema : { ...schemas[name], ...schema };
  };
  return below(resolve({ $ref: referenceTo(answerName(operation)) }), "", resolve);
}

function below(schema: Schema, path: string, resolve: (schema: Schema) => Schema): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const own = resolve(property as Schema);
    const kinds = (own.anyOf ?? [own]).map((each) => resolve(each as Schema));
    const here = `${path}${key}`;
    const field = {
      path: here,
      type: kinds.map(({ type }) => type).join(" | "),
      meaning: own.description ?? "",
    };
    const inner = kinds.flatMap((kind) => {
      if (kind.type !== "array") return below(kind, `${here}.`, resolve);
      return below(resolve(kind.items as Schema), `${here}[].`, resolve);
    });
    return [field, ...inner];
  });
}
