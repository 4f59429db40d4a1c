import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { readKind, readVerification } from "@/domain/reading/read-words";
import { announcesReleases } from "@/domain/reading/section-status";
import { foldText } from "@/domain/values/fold-text";
import { type NotRelease, notReleases } from "@/domain/values/not-release";
import { searchKey } from "@/domain/values/search-key";
import { type ReleaseKind, releaseKinds, type Verification, verifications } from "@/domain/values/vocabulary";

/**
 * What a value of a status column may mean: a kind of release, how a release is known, a release that is not confirmed,
 * an event that is not a release, a row to leave out, or nothing (then the defaults of the file apply).
 */
export const statusMeanings = [
  ...releaseKinds,
  ...verifications,
  "unconfirmed",
  ...notReleases,
  "leave_out",
  "nothing",
] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** Groups of the meanings, in the order of the form. */
export const meaningGroups = {
  release: releaseKinds,
  known: [...verifications, "unconfirmed"],
  not_release: notReleases,
  other: ["nothing", "leave_out"],
} as const satisfies Record<string, readonly StatusMeaning[]>;

/** True for a meaning in this list of codes. */
const among =
  <Code extends StatusMeaning>(codes: readonly Code[]) =>
  (meaning: StatusMeaning): meaning is Code =>
    (codes as readonly StatusMeaning[]).includes(meaning);

export const isKind = among<ReleaseKind>(releaseKinds);
export const isVerification = among<Verification>(verifications);
export const isNotRelease = among<NotRelease>(notReleases);

/** Words that state custody only where they are the whole value of a status column, and the codes of our own exports. */
const whole: Record<string, StatusMeaning> = {
  prison: "still_held",
  held: "still_held",
  "whereabouts unknown": "still_held",
  release: "unknown",
  released: "unknown",
  libre: "unknown",
  "en libertad": "unknown",
  escape: "escape",
  desmentida: "refuted",
  desmentido: "refuted",
};
const inCustody =
  /^(?:detenid[oa]s?|pres[oa]s?|recluid[oa]s?|encarselad[oa]s?|pribad[oa]s? de libertad|en (?:la )?(?:prision|carsel|custodia)|bajo custodia|prosesad[oa]s?|imputad[oa]s?|detained|detenut[oa]|detid[oa]|in custody|in prison|imprisoned|jailed)$/;

/** Words of a release that was asked for, ordered, postponed or denied: nobody knows whether it happened. */
const undecided =
  /(?:^| )(?:no|ni|negad[oa]s?|solisitad[oa]s?|solisitud|pendientes?|boletas?|orden(?:es)?|ordenad[oa]s?|acordad[oa]s?|emitid[oa]s?|anunsiad[oa]s?|diferid[oa]s?|suspendid[oa]s?|rebocad[oa]s?|rechasad[oa]s?|apelad[oa]s?|tramites?|espera|prometid[oa]s?|pending|denied|requested|ordered|reboked|rejected|awaiting)(?: |$)/;
/** Words that a value may contain besides "excarcelado" and that change nothing. */
const around =
  /^(?:excarselad[oa]s?|excarselasion|liberad[oa]s?|liberasion|libertad|libres?|released?|freed|ya|en|fue|esta|el|la|los|de|del|por|on|was|hoy|ayer|oy|berificad[oa]|confirmad[oa]|confirmed|berified|tarde|noche|madrugada|oras?|\d+|enero|febrero|marso|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|nobiembre|disiembre)$/;

/**
 * Returns the proposed meaning of a value of a status column; null if nobody understands it. Yes and no have a meaning
 * only in a column that states the verification.
 */
export function proposedMeaning(value: string, column: "verification" | "status"): StatusMeaning | null {
  const text = value.replaceAll("_", " ").trim();
  const folded = foldText(text);
  if (text === "") return null;
  const exact = whole[searchKey(text)];
  if (exact) return exact;
  const what = readNotRelease(text) ?? (inCustody.test(folded) ? "still_held" : null);
  if (what) return what;
  // "?" alone does not even say that it was a release.
  if (column === "status" && !/\p{L}/u.test(text)) return null;
  if (isUnconfirmed(text)) return "unconfirmed";
  const verification = readVerification(text);
  if (column === "verification") {
    if (/^(?:no|pendiente)$/.test(folded)) return "unconfirmed";
    if (verification) return verification;
  }
  if (undecided.test(folded)) return null;
  const kind = readKind(text) ?? readReleaseKind(text);
  if (kind) return kind;
  if (announcesReleases(text) && folded.split(" ").every((word) => around.test(word))) return "unknown";
  return verification && !/^(?:si|yes|fals[oa]|false)$/.test(searchKey(text)) ? verification : null;
}
