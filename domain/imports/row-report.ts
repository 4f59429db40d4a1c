import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { readKind } from "@/domain/reading/read-words";
import { announcesReleases, type SectionStatus } from "@/domain/reading/section-status";
import { foldText } from "@/domain/values/fold-text";
import type { NotRelease } from "@/domain/values/not-release";
import { searchKey } from "@/domain/values/search-key";
import { addedHeaders, type ImportField, type Mapping } from "./import-fields";
import type { RowProblem } from "./row-outcome";
import { agrees, mappedStatusColumns, type RowStatus } from "./row-status";

/** What the title of a sheet or the file's name reports that is not a release. `isMixed`: it also mentions releases. */
export type TitleReport = { what: NotRelease; isMixed: boolean };

/** What a row reports that is not a release, and the text that says so; or why the row is refused. */
export type RowReport = { what: NotRelease | null; text: string } | { problem: RowProblem };

/** What the cells of a row report; `isUnsure`: they may speak of another person or of an earlier time. */
type OwnReport = { what: NotRelease | null; text: string; isUnsure?: boolean };

/** Returns a reader of what a row's other cells, or the headers of its filled columns, report. */
export function cellReader(headers: readonly string[], mapping: Mapping) {
  const { columns } = mapping;
  const isAdded = new Set(headers.flatMap((header, at) => (addedHeaders.includes(searchKey(header)) ? [at] : [])));
  const skipped = new Set([columns.url, ...mappedStatusColumns(mapping), ...isAdded]);
  const ofCase = caseFields.flatMap((field) => columns[field] ?? []);
  const headerReports = headers.map((header, at) =>
    skipped.has(at) || announcesReleases(header) ? null : readNotRelease(header),
  );
  const hasReports = headerReports.some((what) => what !== null);
  return (cells: readonly string[], isPlaceKnown: boolean): OwnReport => {
    const texts = cells.filter(
      (cell, at) =>
        cell !== "" && !skipped.has(at) && !ofCase.includes(at) && !(at === columns.facility && isPlaceKnown),
    );
    // A number between two cells separates their words.
    const own = readNotRelease(texts.join(" 0 "));
    const aside = ofCase.map((at) => cells[at] ?? "").find((cell) => readNotRelease(cell) !== null);
    if (aside && readNotRelease(aside) !== own) return { what: readNotRelease(aside), text: aside, isUnsure: true };
    if (own) {
      const text = texts.find((each) => readNotRelease(each) === own) ?? "";
      return { what: own, text, isUnsure: isUnsure(own, text) };
    }
    const place = cells[columns.facility ?? -1] ?? "";
    if (isHome(place)) return { what: "house_arrest", text: place };
    if (!hasReports) return none;
    const at = headerReports.findIndex((what, column) => what !== null && isAffirmed(cells[column] ?? ""));
    return at === -1 ? none : { what: headerReports[at] ?? null, text: cells[at] ?? "" };
  };
}

/**
 * Columns whose words may speak of something else: "muerte de un funcionario" is a charge, "trasladado al hospital" is no
 * other prison.
 */
const caseFields = ["charge", "court", "health"] as const satisfies readonly ImportField[];

/** True for "su casa" or "domicilio": whoever is there was not released, or the sheet says where the person lives. */
export function isHome(place: string): boolean {
  return /^(?:en )?(?:(?:su|el|la) )?(?:propi[oa] )?(?:domicilio|casa|residencia|hogar|vivienda|home)$/.test(
    searchKey(place),
  );
}

const relatives =
  /(?:^| )(?:quien|cuy[oa]|mama|papa|madre|padre|espos[oa]|ij[oa]|erman[oa]|abuel[oa]|primo|prima|tio|tia)s?(?: |$)/;

/** "Junto a su esposo, quien falleció", and "estuvo en arresto domiciliario, ahora libertad plena". */
function isUnsure(what: NotRelease, text: string): boolean {
  const folded = foldText(text);
  if (what === "death" || what === "escape") return relatives.test(folded);
  return (
    readReleaseKind(text) === "full_freedom" ||
    /(?:^| )(?:aora|ya) (?:esta )?(?:en )?(?:libre|libertad)(?: |$)/.test(folded)
  );
}

const none = { what: null, text: "" };
const denied = /^(?:no|n|nada|ninguno|ninguna|0|[-—–]+|false|falso|n\/?a|s\/i)$/i;

function isAffirmed(cell: string): boolean {
  const text = cell.trim();
  return text !== "" && !denied.test(text) && readKind(text) === undefined && !announcesReleases(text);
}

/**
 * Decides what a row reports: its status columns first, then its other cells, the title above it, and the title of the
 * sheet. A contradiction between two of them is a problem.
 */
export function reportOf(
  status: RowStatus,
  own: OwnReport,
  above: SectionStatus | null,
  title: TitleReport | null,
): RowReport {
  const { what, kind, text } = status;
  const isGraver = own.what === "death" || own.what === "escape";
  if (what) return isGraver && own.what !== what ? { problem: notRelease(own.what) } : { what, text };
  if (own.what && own.isUnsure) return { problem: notRelease(own.what) };
  if (own.what) return kind && !agrees(own.what, kind) ? { problem: notRelease(own.what) } : own;
  if (above) {
    const problem = { code: "not_release_above", values: { what: above.what, row: above.line } } as const;
    return kind || !above.isCertain ? { problem } : { what: above.what, text: "" };
  }
  if (!title) return none;
  const problem = { code: "not_release_title", values: { what: title.what } } as const;
  return kind || title.isMixed ? { problem } : { what: title.what, text: "" };
}

function notRelease(what: NotRelease | null): RowProblem {
  return { code: "not_release", values: { what: what ?? "still_held" } };
}
