import type { Values } from "@/components/form-state/form-state";
import { type DelimiterName, delimiters, encodings, type FileFacts, type Reading } from "@/domain/imports/reading";

/**
 * Returns the choices of the form. Values that the user left unchanged stay automatic. Another sheet resets the other
 * choices.
 */
export function readingFrom(values: Values, file: FileFacts, before: Reading): Reading {
  const sheet = numberIn(values.sheet);
  const isSheet = sheet !== undefined && file.sheets.some(({ at, state }) => at === sheet && state !== "chart");
  if (isSheet && sheet !== file.sheet) return { sheet };
  const encoding = encodings.find((each) => each === values.encoding);
  const delimiter = delimiters[values.delimiter as DelimiterName] as string | undefined;
  const headerRow = numberIn(values.headerRow);
  const hiddenRows = values.hiddenRows === "read" || values.hiddenRows === "skipped" ? values.hiddenRows : undefined;
  return {
    ...before,
    ...(isSheet && file.asks.includes("sheet") && { sheet }),
    ...(encoding && (encoding !== file.encoding || file.asks.includes("encoding")) && { encoding }),
    ...(delimiter && delimiter !== file.delimiter && { delimiter }),
    ...(headerRow !== undefined && headerRow !== file.headerRow && { headerRow }),
    ...(hiddenRows && { hiddenRows }),
  };
}

function numberIn(text: string | undefined): number | undefined {
  return text && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
