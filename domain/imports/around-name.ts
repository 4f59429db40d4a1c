import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import { readAge } from "@/domain/reading/read-age";
import { readDocument } from "@/domain/reading/read-id-number";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { gap } from "@/domain/reading/remains";

const numbering = /^\s*\d{1,4}\s*[.)°º-]+\s*(?=\p{L})/u;
/** Signs of footnotes and of the dead; what they mean is read elsewhere. */
const marks = /[*†✝✞☠⚰⚱‡§¹²³]+/gu;
const dead = /\s+(?:Q\.?\s?E\.?\s?P\.?\s?D|E\.?P\.?D|R\.?I\.?P)\.?\s*$/iu;
const tail = /\s+[-–—:]\s+(.+)$/u;

/** An ordinary name: nearly all cells, in which nothing else needs to be looked for. */
const plainName = /^\p{Lu}\p{Ll}+(?: \p{Lu}?\p{Ll}+)*$/u;

/**
 * Returns the text of a name's cell without what stands around the name: the number of a list, marks, an ID number, an
 * age, and what became of the person ("Soñado Lar, Gil - casa x cárcel"). `rest`: what was said besides the ID number.
 */
export function aroundName(cell: string): { text: string; rest: string[]; document: string } {
  if (plainName.test(cell)) return { text: cell.trim(), rest: [], document: "" };
  const rest: string[] = [];
  let text = cell.replace(numbering, "").replace(marks, " ");
  const behind = tail.exec(text)?.[1] ?? "";
  if (behind !== "" && (readNotRelease(behind) !== null || isUnconfirmed(behind))) {
    rest.push(behind.trim());
    text = text.replace(tail, "");
  }
  const epitaph = dead.exec(text)?.[0] ?? "";
  if (epitaph !== "") rest.push(epitaph.trim());
  text = text.slice(0, text.length - epitaph.length);
  const remains = { text, rest: [] };
  const document = /\d{4}|\d\.\d{3}/.test(text) ? readDocument(remains) : "";
  const age = /\d/.test(text) ? readAge(remains) : null;
  if (age !== null) rest.push(`${age} años`);
  text = remains.text
    .replaceAll(gap, " ")
    .replace(/\s{2,}/gu, " ")
    .replace(/\s+,/gu, ",");
  return { text: text.replace(/[\s,;(-]+$/u, "").trim(), rest, document };
}
