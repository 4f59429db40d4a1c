import { z } from "zod";
import { refusalAnswer, unreadableAnswer } from "@/domain/exports/error-answer";
import { findMeaning } from "@/domain/exports/meaning";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { answerName, operations } from "./operations";

/** A part of a JSON Schema, as far as this code reads it. */
export type Schema = z.core.JSONSchema.BaseSchema;

/** Returns every body that the API sends as JSON Schema (2020-12), by name; meanings in the reader's language. */
export function answerSchemas(locale: Locale): Record<string, Schema> {
  const named = z.registry<{ id: string }>();
  named.add(refusalAnswer, { id: "Refusal" });
  named.add(unreadableAnswer, { id: "Unreadable" });
  for (const operation of operations) {
    named.add(operation.answer, { id: answerName(operation) });
    for (const [id, schema] of Object.entries(operation.holds)) named.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(named, {
    uri: referenceTo,
    override: ({ zodSchema, jsonSchema }) => annotate(zodSchema, jsonSchema, locale),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  );
}

/** Returns the reference to a named schema in an OpenAPI document. */
export function referenceTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Returns a query's parameters as JSON Schema, by name; each as written in an address. */
export function parameterSchemas(query: z.ZodType): Record<string, Schema> {
  const { properties = {} } = z.toJSONSchema(query, {
    io: "input",
    override: ({ jsonSchema }) => {
      // The digit pattern describes how a number is written, not its meaning.
      if (jsonSchema.type === "integer") delete jsonSchema.pattern;
    },
  });
  return properties as Record<string, Schema>;
}

function annotate(zodSchema: z.core.$ZodType, schema: Schema, locale: Locale) {
  const meaning = findMeaning(zodSchema);
  if (meaning) schema.description = translator(locale)(`meaning.${meaning}`);
  // Describes the size of a number in memory, which is irrelevant to readers.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // A later version may add fields: clients built from this document must not break.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}
