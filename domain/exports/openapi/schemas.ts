import { z } from "zod";
import { refusalAnswer, unreadableAnswer } from "@/domain/exports/error-answer";
import { findMeaning } from "@/domain/exports/meaning";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { answerName, operations } from "./operations";

/** A part of a JSON Schema, as far as it is read here. */
export type Schema = z.core.JSONSchema.BaseSchema;

/** Every body that the API answers with as JSON Schema (2020-12), by name; meanings in the reader's language. */
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

/** Where a named schema stands in an OpenAPI document. */
export function referenceTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** A query's parameters as JSON Schema, by name; each as it is written in an address. */
export function parameterSchemas(query: z.ZodType): Record<string, Schema> {
  const { properties = {} } = z.toJSONSchema(query, {
    io: "input",
    override: ({ jsonSchema }) => {
      // Digits are how a number is written, not what it is.
      if (jsonSchema.type === "integer") delete jsonSchema.pattern;
    },
  });
  return properties as Record<string, Schema>;
}

function annotate(zodSchema: z.core.$ZodType, schema: Schema, locale: Locale) {
  const meaning = findMeaning(zodSchema);
  if (meaning) schema.description = translator(locale)(`meaning.${meaning}`);
  // Said for the length of a number in memory, which is nobody's concern.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // A later version may tell more: who reads by this document must not break on it.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}
