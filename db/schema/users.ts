import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "@/domain/values/vocabulary";
import { oneOf } from "./columns";

/** Accounts of the staff. Role and state are also in the history; secrets are only here. */
export const users = sqliteTable(
  "users",
  {
    id: integer("id").primaryKey(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    /** Lower case; what one signs in with. */
    email: text("email").notNull().unique(),
    role: text("role", { enum: roles }).notNull(),
    disabled: integer("disabled", { mode: "boolean" }).notNull(),
    /** argon2id; NULL until the person has set one. */
    passwordHash: text("password_hash"),
    /** Random value that signs the account's device cookies; NULL until a browser signs in. NULL ends them all. */
    deviceKey: text("device_key"),
  },
  (table) => [oneOf("users_role", table.role, roles)],
);
