import { z } from "zod";
import { words } from "./fields";

/** What the user calls a second factor. */
const factorName = words(60).pipe(z.string().min(1, "required"));

/** A code of six digits, as apps show it: a space in the middle is ignored. */
const oneTimeCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "code_digits"));

const next = z.string().optional();
const factor = z.coerce.number().int().positive();
/** The password, typed again; it is not asked for while an account that must have a second factor adds its first. */
const current = z.string().default("");
/** The browser's answer to a passkey's challenge, as JSON. */
const response = z.string().min(1, "passkey_failed").max(8000, "passkey_failed");

export const totpInput = z.object({ oneTimeCode, next });
export const recoveryInput = z.object({ recoveryCode: z.string().trim().min(1, "required").max(60), next });
export const passkeyInput = z.object({ response, next });

export const addTotpInput = z.object({ factorName, oneTimeCode, current, next });
/** Names of its own: the form stands on the same page as that of an app. */
export const addPasskeyInput = z.object({ passkeyName: factorName, response, password: current, next });
export const renameFactorInput = z.object({ factor, factorName });
export const removeFactorInput = z.object({ factor, current });
export const newCodesInput = z.object({ current });

export const resetFactorsInput = z.object({ requestId: z.uuid(), user: z.coerce.number().int().positive() });
