import type { Translate } from "@/messages/translator";

/** The author of a change: the account's name, or the program for changes without an account. */
export function actorWords(t: Translate, actor: string, names: ReadonlyMap<number, string>): string {
  const number = /^user:(\d+)$/.exec(actor)?.[1];
  if (number) return names.get(Number(number)) ?? actor;
  const key = `actor.${actor}` as Parameters<Translate>[0];
  return t.has(key) ? t(key) : actor;
}

/** What a change did: `release.record` is "Registró una excarcelación". */
export function actionWords(t: Translate, action: string): string {
  const key = `action.${action}` as Parameters<Translate>[0];
  return t.has(key) ? t(key) : action;
}
