import { createHash } from "node:crypto";
import type { Values } from "@/components/form-state/form-state";

/**
 * The request's id: the form's, bound to what it holds. A second press sends the same and is one change; a form that
 * the browser shows again after "back" and that is filled in anew is another, although its hidden id is the old one.
 * Blank fields say nothing: a form that came back has more blank rows than the one that was sent.
 */
export function requestIdOf({ requestId = "", ...values }: Values): string {
  const filled = Object.entries(values).filter(([, value]) => value.trim() !== "");
  const content = JSON.stringify(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const hex = createHash("sha256").update(`${requestId}\n${content}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
