import type { FormAction, Values } from "../forms/form-state";
import { useAlive } from "../forms/use-alive";
import { packedAnswers } from "./shown-list";

/**
 * The action, sent less: what the page shows of a list stays here, and the answers go as one text. Only after the page
 * has come to life, because without JavaScript the form posts its fields to the action itself.
 */
export function useCompact(action: FormAction): FormAction {
  if (!useAlive()) return action;
  return async ({ list, ...state }, data) => {
    const sent = new FormData();
    const typed: Values = { ...state.values };
    for (const [name, value] of data) {
      if (typeof value !== "string") continue;
      if (name.startsWith("rows.")) typed[name] = value;
      else sent.append(name, value);
    }
    if (list) sent.set("answers", packedAnswers(list, typed));
    const answer = await action({ ...state, values: {} }, sent);
    return { ...answer, list: answer.list ?? list };
  };
}
