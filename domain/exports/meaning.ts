import { z } from "zod";
import type en from "@/messages/en.json";

/** The meaning of an answer's field or a file's column: a key of the messages (`meaning.<key>`), in both languages. */
export type Meaning = keyof typeof en.meaning;

const meanings = z.registry<{ meaning: Meaning }>();

/**
 * Returns the schema with its meaning, which the API and pages show in the reader's language. A copy, so that each use
 * has its own.
 */
export function means<T extends z.ZodType>(schema: T, meaning: Meaning): T {
  const own = schema.clone() as T;
  meanings.add(own, { meaning });
  return own;
}

/** Returns the meaning of a field; undefined if it has none. */
export function findMeaning(schema: z.core.$ZodType): Meaning | undefined {
  return meanings.get(schema as z.ZodType)?.meaning;
}
