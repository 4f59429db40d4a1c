import { type FormAction, textsOf, type Values } from "@/components/form-state/form-state";
import { packedAnswers } from "@/components/form-state/shown-list";
import { useAlive } from "@/components/form-state/use-alive";
import { largestForm } from "@/domain/inputs/largest-form";

/** Bytes of a request besides the texts of its form. */
const frame = 64 * 1024;

/**
 * Wraps the action to send less: the list that the page shows is left out, and the answers go as one text. A form above
 * the server's limit is not sent, and the user sees `tooLarge`. Only after hydration, because without JavaScript the
 * form posts its fields to the action itself.
 */
export function useCompact(action: FormAction, tooLarge: string): FormAction {
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
    if (new Blob(Object.values(textsOf(sent))).size > largestForm - frame) {
      const problems = [{ field: "text", sentence: tooLarge }];
      return {
        ...state,
        values: { ...state.values, ...textsOf(data) },
        problems,
        message: null,
        list,
        attempt: state.attempt + 1,
      };
    }
    const answer = await action({ ...state, values: {} }, sent);
    return { ...answer, list: answer.list ?? list };
  };
}
