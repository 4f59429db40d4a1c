import { type RefObject, useCallback, useEffect, useState } from "react";
import type { FormState, Values } from "./form-state";
import { isTypedIn } from "./typed-in";

/** What the page gives a form: the first values of its fields, and its hidden fields with the record's version. */
type Page = { initial: FormState; hidden: Values };

/**
 * Returns what the page gave the form when the user began to type. A page that is refreshed meanwhile may have a newer
 * version of the record, on which this text was not typed: saving it would overwrite another user's change without a
 * conflict. A form without typed text follows the page.
 */
export function useHeldPage(form: RefObject<HTMLFormElement | null>, page: Page) {
  const [held, setHeld] = useState<Page>();
  const hold = () => setHeld((earlier) => earlier ?? page);
  const release = useCallback(() => setHeld(undefined), []);
  // What the user typed before the page came to life.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    if (form.current && isTypedIn(form.current)) hold();
  }, []);
  return { ...(held ?? page), hold, release };
}
