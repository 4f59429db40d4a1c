import { useEffect, useState } from "react";
import { type FormAction, type FormState, textsOf } from "./form-state";

/**
 * The action, apart from this: when the network drops, the form stays as it is and says so. Only after the page has
 * come to life, because without JavaScript the form posts to the action itself.
 */
export function useKeptWhenOffline(action: FormAction, offline: string): FormAction {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive ? (state, data) => reach(action, state, data, offline) : action;
}

/** Sends a form to its action; when the network drops, the answer is what was typed and the sentence `offline`. */
export async function reach(action: FormAction, state: FormState, data: FormData, offline: string): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    // Redirects and errors of the server carry a digest and are the framework's; a lost connection has none.
    if (error instanceof Error && !("digest" in error)) return unsent(state, data, offline);
    throw error;
  }
}

function unsent(state: FormState, data: FormData, message: string): FormState {
  return { ...state, values: textsOf(data), problems: [], message, signIn: null, attempt: state.attempt + 1 };
}
