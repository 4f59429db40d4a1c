import { readNotRelease } from "@/domain/reading/read-not-release";
import { foldText } from "@/domain/values/fold-text";
import type { TitleReport } from "./row-report";

const releases = /(?:^| )(?:excarsel|liberad|liberasion|libertad|releas|freed)/;

/** Returns what the title of a sheet, or a file's name, reports that is not a release; null if it reports none. */
export function titleReport(text: string): TitleReport | null {
  const what = readNotRelease(text);
  return what && { what, isMixed: mentionsReleases(text) || colours.test(foldText(text)) };
}

/** A colour or mark says it of some rows: "en rojo: casa por cárcel". No reader sees which. */
const colours =
  /(?:^| )(?:color(?:es)?|roj[oa]s?|amariy[oa]s?|berdes?|asul(?:es)?|naranjas?|gris(?:es)?|morad[oa]s?|rosad[oa]s?|selestes?|negritas?|cursibas?|resaltad[oa]s?|sombread[oa]s?|subrayad[oa]s?|tachad[oa]s?|asteriscos?|red|yeyow|green|blue|orange|grey|gray|bold|igligted|saded)(?: |$)/;
const startsWithColour = new RegExp(
  `^(?:(?:en|in|los|las|el|la|fondo|marcad[oa]s?|texto|filas?|selda?s?|nombres?) )*${colours.source.replace("(?:^| )", "")}`,
);

/** Returns what a key below or between the rows says of rows in a colour: "Amarillo | casa por cárcel". */
export function keyReport(rows: readonly { cells: readonly string[] }[]): TitleReport | null {
  for (const { cells } of rows) {
    const texts = cells.filter((cell) => cell.trim() !== "");
    if (texts.length > mostKeyTexts || !startsWithColour.test(foldText(texts[0] ?? ""))) continue;
    const what = readNotRelease(texts.join(" 0 "));
    if (what) return { what, isMixed: true };
  }
  return null;
}

const mostKeyTexts = 2;

/** True if a text mentions releases: "Listado de excarcelados", "Fecha de excarcelación". */
export function mentionsReleases(text: string): boolean {
  return releases.test(foldText(text));
}

/** Returns the year of a title if it states exactly one: "Actualizado al 5 de febrero de 2026". */
export function yearIn(text: string): string | undefined {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));
  return years.size === 1 ? [...years][0] : undefined;
}
