import { useEffect, useState } from "react";
import { type FormAction, type FormState, textsOf } from "./form-state";

/**
 * Wraps a form action. When the network fails, the form keeps its values and shows `offline`; when the server accepts
 * the form, `saved` is called. Only after hydration, because without JavaScript the form posts to the action itself.
 */
export function useOfflineAction(action: FormAction, offline: string, saved?: () => void): FormAction {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive ? (state, data) => callAction(saved ? withSaved(action, saved) : action, state, data, offline) : action;
}

/** Wraps the action to call `saved` on acceptance: the answer shows a one-time text, or redirects. */
function withSaved(action: FormAction, saved: () => void): FormAction {
  return async (state, data) => {
    try {
      const answer = await action(state, data);
      if (answer.shown) saved();
      return answer;
    } catch (error) {
      if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT")) saved();
      throw error;
    }
  };
}

/** Sends a form to its action. When the network fails, returns the typed values with the message `offline`. */
export async function callAction(
  action: FormAction,
  state: FormState,
  data: FormData,
  offline: string,
): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    // Redirects and server errors carry a digest and belong to the framework. A lost connection has none.
    if (error instanceof Error && !("digest" in error)) return unsent(state, data, offline);
    throw error;
  }
}

function unsent(state: FormState, data: FormData, message: string): FormState {
  return { ...state, values: textsOf(data), problems: [], message, signIn: null, attempt: state.attempt + 1 };
}
