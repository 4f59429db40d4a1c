import { z } from "zod";
import { line } from "@/domain/records/text";
import { roles } from "@/domain/values/vocabulary";
import { words } from "./fields";

export const shortestPassword = 12;
export const longestPassword = 200;

/** The e-mail for signing in, in lower case, so that a phone's automatic capital locks no one out. */
export const email = line(200).pipe(
  z
    .string()
    .toLowerCase()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "email_invalid"),
);

/** Length instead of complexity. The e-mail is not secret, so it cannot be the password; see `isOwnEmail`. */
export const newPassword = z.string().min(shortestPassword, "password_short").max(longestPassword, "password_long");

const name = words(120).pipe(z.string().min(1, "required"));
const requestId = z.uuid();

/** The two fields of a form in which the user chooses a password. */
const chosenPassword = { password: newPassword, repeated: z.string() };

export const signInInput = z.object({ email: z.string(), password: z.string(), next: z.string().optional() });

export const firstAdminInput = z
  .object({ requestId, token: z.string(), name, email, ...chosenPassword })
  .superRefine(checkPassword);

export const linkPasswordInput = z.object({ token: z.string(), ...chosenPassword }).superRefine(checkPassword);

export const changePasswordInput = z.object({ current: z.string(), ...chosenPassword }).superRefine(checkPassword);

export const confirmInput = z.object({ current: z.string().min(1), next: z.string().optional() });

export const createUserInput = z.object({ requestId, name, email, role: z.enum(roles) });

export const editUserInput = z.object({
  requestId,
  user: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
  name,
  email,
  role: z.enum(roles),
  state: z.enum(["active", "disabled"]),
});

/** A form about the user's own account, without fields. */
export const accountFormInput = z.object({});

/** The id of a session's row, which opens no session. */
export const sessionInput = z.object({ session: z.string().max(100) });

export const userInput = z.object({ user: z.coerce.number().int().positive() });

/** True if the chosen password is the account's own address. */
export function isOwnEmail(password: string, address: string): boolean {
  return password.trim().toLowerCase() === address;
}

function checkPassword(input: { password: string; repeated: string; email?: string }, context: z.RefinementCtx) {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (input.email && isOwnEmail(input.password, input.email)) refuse("password", "password_is_email");
  if (input.password !== input.repeated) refuse("repeated", "password_differs");
}
