import { readNotRelease } from "@/domain/reading/read-not-release";
import { foldText } from "@/domain/values/fold-text";
import type { TitleReport } from "./row-report";

const releases = /(?:^| )(?:excarsel|liberad|liberasion|libertad|releas|freed)/;

/** Returns what the title of a sheet, or a file's name, reports that is not a release; null if it reports none. */
export function titleReport(text: string): TitleReport | null {
  const what = readNotRelease(text);
  return what && { what, isMixed: mentionsReleases(text) };
}

/** True if a text mentions releases: "Listado de excarcelados", "Fecha de excarcelación". */
export function mentionsReleases(text: string): boolean {
  return releases.test(foldText(text));
}

/** Returns the year of a title if it states exactly one: "Actualizado al 5 de febrero de 2026". */
export function yearIn(text: string): string | undefined {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));
  return years.size === 1 ? [...years][0] : undefined;
}
