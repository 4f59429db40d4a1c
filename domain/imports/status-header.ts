import { announcesReleases } from "@/domain/reading/section-status";
import { searchKey } from "@/domain/values/search-key";
import type { ColumnFacts } from "./column-facts";
import { proposedMeaning, type StatusMeaning } from "./status-meaning";

const yes = /^(?:s[ií]|yes|y|x{1,2}|ok|1|verdadero|true|[✓✔☑✅√●•*])$/iu;
const no = /^(?:no|n|0|falso|false|[-—–]+|[✗✘❌])$/iu;
const nothing = /^(?:n\/?a|nada|ningun[oa]|no aplica|s\/i)$/iu;
/** Headers that announce what became of a person, also with words that no list of headers has. */
const outcome =
  /^(?:(?:estatus|status|estado|situacion|condicion|situation|condition)(?: (?:actual|juridic[oa]|legal|procesal|final|judicial|current|del (?:caso|detenido|preso|proceso)|de la (?:persona|causa)))+|(?:legal|current|final) (?:status|situation)|resultado|decision|beneficio|libertad|tipo de (?:libertad|medida|beneficio)|medida (?:otorgada|acordada|impuesta)|outcome|(?:tipo de )?(?:evento|event|novedad|movimiento)|stato|situazione|statut|situacao)$/;
/** Headers of a column that says whether the person was released. */
const flag =
  /^(?:(?:ya )?(?:fue |esta |was )?(?:excarcelad[oa](?: [oa]s?)?|liberad[oa](?: [oa]s?)?|en libertad|libre|released|freed)|salio(?: en libertad| libre)?|excarcelacion|liberacion)(?: (?:si no|s n|yes no|y n))?$/;

/** True if the header says that a column holds what became of a person. */
export function isOutcomeHeader(header: string): boolean {
  return outcome.test(searchKey(header));
}

/**
 * Returns what a mark in a column means: "sí" or "x" under "Libertad plena" or "Excarcelado (Sí/No)". "No" below
 * "Excarcelado" is a person still held; a blank or another value there has no meaning. Undefined if the column holds no
 * marks.
 */
export function markMeaning({ header, values }: ColumnFacts): ((text: string) => StatusMeaning | null) | undefined {
  const isFlag = flag.test(searchKey(header));
  const event = isFlag ? "unknown" : proposedMeaning(header.replace(/[¿?]/g, ""), "status");
  if (event === null || (!isFlag && announcesReleases(header) && event === "unknown")) return undefined;
  const filled = values.filter(({ text }) => text !== "");
  const marks = filled.filter(({ text }) => [yes, no, nothing].some((mark) => mark.test(text)));
  if (marks.length === 0 || marks.length * 2 < filled.length) return undefined;
  return (text) => {
    if (yes.test(text)) return event;
    if (no.test(text)) return isFlag ? "still_held" : "nothing";
    if (text === "" || nothing.test(text)) return isFlag ? null : "nothing";
    return proposedMeaning(text, "status");
  };
}
