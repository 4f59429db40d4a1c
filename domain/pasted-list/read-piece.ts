import { demonymsIn } from "@/domain/reading/demonyms";
import { isName, isProse } from "@/domain/reading/is-name";
import type { FindPlace } from "@/domain/reading/known-places";
import { readEntity } from "@/domain/reading/read-entity";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { isTitleText } from "@/domain/reading/titles";
import type { PastedRow } from "./pasted-list";

/** The facts in the pieces of a line between its dashes, commas, columns and parentheses. */
export type PieceFacts = Pick<PastedRow, "nationalities" | "gender" | "place" | "facility" | "federalEntity"> & {
  rest: string[];
  /** True if something in the line is not a release. */
  reports: boolean;
};

/** Reads a piece that is not the name: a nationality, a place, or something else. */
export function readPiece(piece: string, facts: PieceFacts, findPlace: FindPlace) {
  const text = piece.trim().replace(/^[\s.,:;*_#]+|[\s.,:;*_]+$/gu, "");
  if (text === "") return;
  const demonyms = demonymsIn(text);
  if (demonyms) {
    facts.nationalities.push(...demonyms.map(({ country }) => country));
    facts.gender ??= demonyms.find(({ gender }) => gender === "female")?.gender ?? null;
    return;
  }
  if (isTitleText(text) || /^nacionalidad$/iu.test(text)) {
    facts.rest.push(text);
    return;
  }
  if (facts.reports && readNotRelease(text)) {
    facts.rest.push(text);
    return;
  }
  const federalEntity = readEntity(text);
  if (federalEntity !== null) {
    facts.federalEntity = federalEntity;
    return;
  }
  const facility = findPlace(text.replace(/^(?:desde|en|del?)\s+/iu, ""));
  if (facility !== null || (facts.place === "" && isPlaceLike(text))) {
    facts.place = text;
    facts.facility = facility;
  } else {
    facts.rest.push(text);
  }
}

/** Words that mark a text as a place of detention, known or not. */
export const placeWord =
  /(?<!\p{L})(?:c[aá]rcel|centro|penitenciari[oa]|internado|ret[eé]n|comando|comandancia|zona|poli\p{L}{4,}|sebin|dgcim|pnb|cicpc|fuerte|sede|polic[ií]a)(?!\p{L})/iu;

function isPlaceLike(text: string): boolean {
  return placeWord.test(text) || (!isProse(text) && isName(text.replace(/\s+(?:[IVX]+|\d)$/u, "")));
}
