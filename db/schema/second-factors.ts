import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";
import { users } from "./users";

export const secondFactorKinds = ["totp", "passkey"] as const;

/** What a user signs in with after the password: an authenticator app (TOTP) or a passkey. Never in the history. */
export const secondFactors = sqliteTable(
  "second_factors",
  {
    id: integer("id").primaryKey(),
    user: integer("user")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: secondFactorKinds }).notNull(),
    /** The user's name for it: "my phone". */
    name: text("name").notNull(),
    /** TOTP: the secret, encrypted with a key that is derived from the instance's secret. */
    secret: text("secret"),
    /** TOTP: the time step of the last accepted code, which is not accepted again. */
    lastStep: integer("last_step"),
    /** Passkey: base64url, as WebAuthn gives them. */
    credentialId: text("credential_id").unique(),
    publicKey: text("public_key"),
    /** Passkey: signatures so far, as the authenticator counts them; 0 if it does not count. */
    counter: integer("counter"),
    /** Passkey: how the browser reaches it, separated by spaces. */
    transports: text("transports"),
    /** Instants, ISO 8601 UTC. */
    createdAt: text("created_at").notNull(),
    lastUsedAt: text("last_used_at"),
  },
  (table) => [index("second_factors_user").on(table.user), oneOf("second_factors_kind", table.kind, secondFactorKinds)],
);
