import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";

/** Staff accounts. Role and state are also in the history; secrets are only here. */
export const users = sqliteTable(
  "users",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    /** Email address for sign-in, in lower case. */
    email: text("email").notNull().unique(),
    role: text("role", { enum: roles }).notNull(),
    disabled: integer("disabled", { mode: "boolean" }).notNull(),
    /** argon2id; NULL until the user has set a password. */
    passwordHash: text("password_hash"),
    /**
     * Random value that signs the account's device cookies; NULL until a browser signs in. Setting it to NULL ends all
     * cookies.
     */
    deviceKey: text("device_key"),
  },
  (table) => [oneOf("users_role", table.role, roles)],
);
