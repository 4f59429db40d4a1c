import { z } from "zod";
import { arrestingBodies } from "@/domain/values/vocabulary";
import { line } from "./text";

/** Codes about the arrest that opened a detention. Absent if none is known. */
export const caseFacts = z.strictObject({
  arrestedBy: z.enum(arrestingBodies).nullable(),
  /** Federal entity of the arrest (ISO 3166-2), which may differ from the place of custody. */
  arrestedIn: z.string().nullable(),
});

export const noCase: z.infer<typeof caseFacts> = { arrestedBy: null, arrestedIn: null };

/** Texts about a case. They may name people, so they belong to the identity, which an erasure removes. */
export const caseTexts = {
  municipality: line(120),
  charge: line(600),
  court: line(240),
};

/** The texts of one detention, by its number. */
export const detentionTexts = z.strictObject({ detention: z.int().positive(), ...caseTexts });

export type DetentionTexts = z.infer<typeof detentionTexts>;

export const noCaseTexts: Omit<DetentionTexts, "detention"> = { municipality: "", charge: "", court: "" };

export const contactRoles = ["family", "lawyer"] as const;

/** A relative or lawyer whom the team may call. Never public. */
export const personContact = z.strictObject({
  contactRole: z.enum(contactRoles).nullable(),
  contactName: line(120),
  relation: line(80),
  phone: line(80),
});
