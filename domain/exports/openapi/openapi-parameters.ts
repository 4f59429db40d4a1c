import type en from "@/messages/en.json";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Operation } from "./operations";
import { parameterSchemas, type Schema } from "./schemas";

export type Parameter = {
  name: ParameterName;
  /** Type, format, choices and limits, with the default if there is one. */
  schema: Schema;
  meaning: string;
  /** An accepted value; undefined if values come only from an earlier answer. */
  example: string | number | undefined;
};

type ParameterName = keyof typeof en.parameter;

const examples: Record<ParameterName, string | number | undefined> = {
  at: 1,
  known: "2026-05-01",
  publisher: "foro-penal",
  measure: "detained",
  from: "2026-01-08",
  to: "2026-03-31",
  standing: "stands",
  nationality: "CO",
  kind: "full_freedom",
  place: "tocoron",
  verification: "verified",
  state: "held",
  again: "yes",
  after: undefined,
  limit: 20,
};

/** Returns the parameters that an operation accepts. Throws on a parameter without a meaning in the messages. */
export function listParameters({ query }: Operation, locale: Locale): Parameter[] {
  const defaults: Record<string, unknown> = query.parse({});
  return Object.entries(parameterSchemas(query)).map(([name, schema]) => {
    if (!isParameter(name)) throw new Error(`the parameter ${name} has no meaning`);
    const preset = defaults[name];
    return {
      name,
      schema: preset === undefined ? schema : { ...schema, default: preset },
      meaning: translator(locale)(`parameter.${name}`),
      example: examples[name],
    };
  });
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(examples, name);
}
