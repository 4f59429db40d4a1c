import { useEffect, useState } from "react";
import { type FormAction, type FormState, textsOf } from "./form-state";

/**
 * The action, apart from this: when the network drops, the form stays as it is and says so; when what was sent is
 * accepted, `saved` is called. Only after the page has come to life, because without JavaScript the form posts to the
 * action itself.
 */
export function useOfflineAction(action: FormAction, offline: string, saved?: () => void): FormAction {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive ? (state, data) => callAction(saved ? told(action, saved) : action, state, data, offline) : action;
}

/** The action, which tells when it accepted what was sent: it shows something once, or leads on to another page. */
function told(action: FormAction, saved: () => void): FormAction {
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

/** Sends a form to its action; when the network drops, the answer is what was typed and the sentence `offline`. */
export async function callAction(
  action: FormAction,
  state: FormState,
  data: FormData,
  offline: string,
): Promise<FormState> {
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
