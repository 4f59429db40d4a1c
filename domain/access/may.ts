import type { SessionStage } from "@/domain/values/session-stages";
import type { Role } from "@/domain/values/vocabulary";
import { actionAccess } from "./action-access";
import { fileAccess } from "./file-access";
import { pageAccess } from "./page-access";
import type { AccessRow, RecordState } from "./row";

/** Every page, route and form of the staff, by key. */
export const accessTable = { ...pageAccess, ...fileAccess, ...actionAccess };

type Table = typeof accessTable;
type OpenKey = { [Key in keyof Table]: Table[Key]["roles"] extends "anyone" ? Key : never }[keyof Table];

/** The key of a form or route for people who are not signed in. */
export type OpenAccessKey = Exclude<OpenKey, `page.${string}`>;
/** The key of anything that needs a session. */
export type AccessKey = Exclude<keyof Table, OpenKey>;
export type PageKey = Extract<AccessKey, `page.${string}`>;

/** The key of a step between the password and an open session. */
export type StageKey = { [Key in keyof Table]: Table[Key] extends { stages: unknown } ? Key : never }[keyof Table];

/** Returns the stages of a session in which a step of signing in may be taken. */
export function stagesOf(key: StageKey): readonly SessionStage[] {
  return accessTable[key].stages;
}

/** True if the user has to have typed the password within the last minutes. */
export function needsConfirmation(key: AccessKey): boolean {
  const row: AccessRow = accessTable[key];
  return row.confirm === true;
}

/** Returns whether a role may do something, in a state of the record if one is given. */
export function may({ role }: { role: Role }, key: AccessKey, state?: RecordState): boolean {
  const roles: readonly Role[] = accessTable[key].roles;
  if (!roles.includes(role)) return false;
  const { refuses }: AccessRow = accessTable[key];
  return state === undefined || !refuses?.[state]?.includes(role);
}
