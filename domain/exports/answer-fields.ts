import { z } from "zod";
import { licence } from "@/domain/charts/footer";
import { isDay } from "@/domain/values/day";
import { isPartialDay } from "@/domain/values/partial-day";
import { means } from "./meaning";

/** Fields that several answers share. No key is ever missing from an answer: an unpublished value is null. */

export const edtfDate = z
  .string()
  .refine(isPartialDay)
  .meta({ examples: ["2026-01-08", "2026-01"] });
export const wholeDay = z.string().refine(isDay).meta({ format: "date" });
export const persons = z.int().min(0);
export const webAddress = z.url();
export const identifier = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** The first fields of every answer about the ledger. */
export const ledgerFields = {
  head: means(z.int().min(1), "head"),
  licence: means(z.literal(licence), "licence"),
};

export const sentence = z.strictObject({
  es: means(z.string(), "text_es"),
  en: means(z.string(), "text_en"),
});

/** Returns the schema of one page of items. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    ...ledgerFields,
    items: means(z.array(item), "items"),
    next: means(z.string().startsWith("/api/v1/").nullable(), "next"),
  });
}
