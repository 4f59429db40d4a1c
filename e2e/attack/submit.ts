import { randomUUID } from "node:crypto";
import type { AccessKey } from "@/domain/access/may";
import { type Answer, call, callAction } from "@/e2e/desk/access/call";
import { examplesOf } from "@/e2e/desk/access/examples";
import type { Session } from "@/e2e/desk/access/sessions";
import type { Target } from "@/e2e/desk/access/target";
import { formsIn, valuesOf } from "./page-forms";

/**
 * Sends the form of an action as a session, with the values that the page at `path` holds and with `fields` in their place.
 * Without a path, or where the page holds no such form, only the fields are sent.
 */
export async function submit(
  { server, entries, world }: Target,
  { cookie }: Session,
  key: AccessKey,
  fields: Record<string, string | number>,
  path?: string,
): Promise<Answer> {
  const entry = entries.find((each) => each.key === key);
  if (!entry?.action) throw new Error(`no action ${key}`);
  const at = path ?? examplesOf(entry, world)[0]?.path ?? "/es/desk";
  const page = path === undefined ? "" : (await call({ url: server.url + at, cookie })).body;
  const form = formsIn(page).find(({ action }) => action === entry.action);
  const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const values = { requestId: randomUUID(), ...(form && valuesOf(form)), ...typed };
  return callAction({ url: server.url + at, cookie }, entry.action, values, entry.isPlain);
}
