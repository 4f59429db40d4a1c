import { createHash } from "node:crypto";
import type { Values } from "@/components/form-state/form-state";

/**
 * The idempotency key of a form: a hash of its hidden id and its content. A double submission has the same key and is
 * one change. If the browser shows the form again after "back" and the content changes, the key differs, although the
 * hidden id is the same. Blank fields do not count, because a returned form may have more blank rows.
 */
export function requestIdOf({ requestId = "", ...values }: Values): string {
  const filled = Object.entries(values).filter(([, value]) => value.trim() !== "");
  const content = JSON.stringify(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const hex = createHash("sha256").update(`${requestId}\n${content}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
