import type { Translate } from "@/messages/translator";

/** The author of a change: the account's name, or the program for changes without an account. */
export function actorWords(t: Translate, actor: string, names: ReadonlyMap<number, string>): string {
  const number = /^user:(\d+)$/.exec(actor)?.[1];
  if (number) return names.get(Number(number)) ?? actor;
  const key = `actor.${actor}` as Parameters<Translate>[0];
  return t.has(key) ? t(key) : actor;
}

type Decided = { actor: string; approvedBy: string | null };

/** Who approved a change: a second person by name, or its author alone; undefined if nobody had to. */
export function approvalWords(
  t: Translate,
  { actor, approvedBy }: Decided,
  names: ReadonlyMap<number, string>,
): string | undefined {
  if (approvedBy === null) return undefined;
  if (approvedBy === actor) return t("desk.history.alone");
  return t("desk.history.approved_by", { name: actorWords(t, approvedBy, names) });
}

/** What a change did: `release.record` is "Registró una excarcelación". */
export function actionWords(t: Translate, action: string): string {
  const key = `action.${action}` as Parameters<Translate>[0];
  return t.has(key) ? t(key) : action;
}
