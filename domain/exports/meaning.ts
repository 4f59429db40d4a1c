import { z } from "zod";
import type en from "@/messages/en.json";

/** What a field of an answer or a column of a file means: a key of the messages (`meaning.<key>`), in both languages. */
export type Meaning = keyof typeof en.meaning;

const meanings = z.registry<{ meaning: Meaning }>();

/** The schema with its meaning, which API and pages tell in the reader's language. A copy, so that each use has its own. */
export function means<T extends z.ZodType>(schema: T, meaning: Meaning): T {
  const own = schema.clone() as T;
  meanings.add(own, { meaning });
  return own;
}

/** What a field means; undefined where it was given no meaning. */
export function findMeaning(schema: z.core.$ZodType): Meaning | undefined {
  return meanings.get(schema as z.ZodType)?.meaning;
}
