import { newToken } from "@/auth/one-time-token";
import { issuePasswordLink } from "@/db/accounts/password-link";
import type { AccessKey, OpenAccessKey } from "@/domain/access/may";
import { call } from "@/e2e/desk/access/call";
import { examplesOf } from "@/e2e/desk/access/examples";
import type { Session } from "@/e2e/desk/access/sessions";
import type { Target } from "@/e2e/desk/access/target";
import { formsIn, type PageForm } from "../page-forms";

/** A form, the page that holds it, and a session that may send it. */
export type Place = {
  key: AccessKey | OpenAccessKey;
  session: Session;
  path: string;
  form: PageForm;
  isPlain: boolean;
};

/**
 * Returns a place for each action of the pages that a browser can open: the form with the most fields. A form that adds a
 * record and one that edits a record are two.
 */
export async function placesOf(target: Target): Promise<Place[]> {
  const entries = new Map(target.entries.map((entry) => [entry.action, entry]));
  const found = new Map<string, Place>();
  for (const { session, path } of await pagesOf(target)) {
    const { body } = await call({ url: target.server.url + path, cookie: session.cookie });
    for (const form of formsIn(body)) {
      const { key, isPlain } = entries.get(form.action) ?? {};
      if (!key || isPlain === undefined) throw new Error(`${path} holds an action that the build does not know`);
      const place = { key, session, path, form, isPlain };
      const same = `${key} ${isNew(place)}`;
      if (form.fields.length > (found.get(same)?.form.fields.length ?? 0)) found.set(same, place);
    }
  }
  return [...found.values()];
}

/** True if a form adds something: it names nothing that exists. */
export function isNew({ form }: Pick<Place, "form">): boolean {
  return !form.fields.some(({ name }) => /^(?:id|version|user|factor)$/.test(name));
}

/** Pages as an admin sees them, pages of things that belong to the owner, and pages before a session is open. */
async function pagesOf(target: Target): Promise<{ session: Session; path: string }[]> {
  const { entries, world, sessions, db } = target;
  const { admin, owner, refused } = sessions;
  const at = (session: Session | undefined, ...paths: string[]) =>
    paths.flatMap((path) => (session ? [{ session, path }] : []));
  const staged = (name: string) => refused.find((session) => session.name === name);
  const examples = entries
    .filter(({ form }) => form === "page")
    .flatMap((entry) => examplesOf(entry, world).map(({ path }) => path));
  const { token, tokenHash } = newToken();
  await issuePasswordLink(db, { id: "cli" }, Number(sessions.editor.user.slice("user:".length)), tokenHash, new Date());
  const [place, other] = db.$client.prepare("SELECT id FROM facilities LIMIT 2").pluck().all();
  return [
    ...at(admin, ...examples),
    ...at(owner, ...examples),
    ...at(admin, `/es/desk/people/${world.person.id}/merge?other=${world.other.id}`),
    ...at(admin, `/es/desk/places/${place}/merge?other=${other}`),
    ...at(admin, "/es/desk/publishers/foro-penal/merge?other=clippve", `/es/desk/people/${world.waiting.id}`),
    ...at(admin, `/es/desk/bulk?list=people&do=publish&which=ticked&id=${world.released.id}`),
    ...at(admin, `/es/desk/bulk?list=people&do=place&which=ticked&id=${world.released.id}&facility=${place}`),
    ...at(
      admin,
      `/es/desk/proposals/${world.left}`,
      `/es/desk/proposals/${world.ofAdmin}`,
      "/es/desk/unfinished/waiting",
    ),
    ...at(owner, "/es/desk/unfinished/job_failed", "/es/desk/releases/new"),
    ...at(staged("anonymous"), "/es/login", `/es/setup?token=${token}`),
    ...at(staged("second_factor"), "/es/login/second"),
    ...at(staged("enrol"), "/es/login/enrol"),
  ];
}
