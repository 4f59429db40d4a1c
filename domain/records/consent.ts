import { z } from "zod";
import { day, partialDay } from "@/domain/values/partial-day";
import { consentBases, consentScopes } from "@/domain/values/vocabulary";
import { line } from "./text";

/** What a person, or somebody for them, agreed to. It does not decide what is shown: the record's disclosure does. */
export const personConsent = z.strictObject({
  basis: z.enum(consentBases).nullable(),
  on: partialDay.nullable(),
  /** Null if not recorded; the consent then covers only the name. */
  scope: z.enum(consentScopes).nullable(),
  /**
   * The first day on which the consent does not hold any more: with 2026-05-01, the name is public until the end of 30
   * April. Null: the consent does not end.
   */
  until: day.nullable(),
  /** The day on which it was taken back; it shows nothing any more. A new consent replaces the whole block. */
  revokedOn: day.nullable(),
});

/** The people and the document behind a consent. They belong to the identity, so that an erasure removes them. */
export const consentIdentity = {
  /** Who gave it: a name, or "her sister". */
  consentGivenBy: line(200),
  /** Which user or colleague took it down. */
  consentGivenTo: line(200),
  /** Where its document is kept: a folder, a message, an evidence number. */
  consentDocument: line(400),
  /** Who took it back. */
  consentRevokedBy: line(200),
};

export type ConsentIdentity = { [Field in keyof typeof consentIdentity]: string };

export const noConsentIdentity: ConsentIdentity = {
  consentGivenBy: "",
  consentGivenTo: "",
  consentDocument: "",
  consentRevokedBy: "",
};

/** Returns the fields of an identity that belong to the consent. */
export function consentIdentityOf(identity: ConsentIdentity): ConsentIdentity {
  return z.object(consentIdentity).parse(identity);
}

export type PersonConsent = z.infer<typeof personConsent>;

/** The consent of a person of whom none is recorded. */
export const noConsent: PersonConsent = { basis: null, on: null, scope: null, until: null, revokedOn: null };

/** True if a name may be shown on this consent: it has a basis, and nobody took it back. */
export function isConsented({ basis, revokedOn }: PersonConsent): boolean {
  return basis !== null && revokedOn === null;
}
