import type { Translate } from "@/messages/translator";
import type { RowResult } from "./row-outcome";

/** Returns why a row was refused, in sentences: each begins with its field. */
export function rowReasons(t: Translate, { problems }: Pick<RowResult, "problems">): string {
  return problems
    .map(({ code, field, values }) => {
      const sentence = t(`problem.${code}` as "problem.required", values as never);
      const title = `desk.import.field.${field}` as Parameters<Translate>[0];
      return field && t.has(title) ? `${t(title)}: ${sentence}` : sentence;
    })
    .join(" ");
}
