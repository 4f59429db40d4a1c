import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { Reason } from "./match";

/**
 * Returns why a person may match a line, as one phrase: "mismos apellidos; «Jhon» es otra forma de escribir «John»".
 */
export function explainMatch(reasons: readonly Reason[], locale: Locale): string {
  const t = translator(locale);
  return reasons.map(({ code, values }) => t(`match.${code}`, values as never)).join("; ");
}
