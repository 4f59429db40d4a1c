import { words } from "@/domain/matching/split-words";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import type { FindPlace } from "@/domain/reading/known-places";
import { readAside } from "@/domain/reading/read-aside";
import type { SkipReason } from "./pasted-list";
import type { Prepared } from "./prepare-line";
import { properNames } from "./proper-names";
import { type Heading, readHeading, unreadHeading } from "./read-heading";
import { factsOf, type ReadName, readLine } from "./read-line";

/** Maximum words of a heading; a longer line without a name is a sentence. */
const longestHeading = 8;

/** The people whom a line names, or why it names nobody, with what it says as a heading. */
export type Classified = { names: ReadName[] } | { reason: SkipReason; heading?: Heading };

/** `reports`: something in the line is not a release. `isFirst`: no name was read above. */
type Context = { reports: boolean; isFirst: boolean };

/** Decides whether a line names people, is a heading, or is set aside; what it cannot decide is a question. */
export function classifyLine(
  { chat, unmarked, isProse }: Prepared,
  findPlace: FindPlace,
  context: Context,
): Classified {
  if (isProse) return { reason: "no_name" };
  if (chat.kind === "empty" || chat.kind === "clock") return { reason: "message" };
  const { text, isListed, isItem, isMarked } = unmarked;
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: /\p{N}/u.test(chat.text) ? "no_name" : "blank" };
  const aside = readAside(text) ?? readAside(chat.text);
  if (aside === "tags" && isItem && /#(?:\p{Lu}\p{Ll}+){2,}/u.test(chat.text)) return { reason: "no_name" };
  if (aside) return { reason: aside === "headers" ? "heading" : aside };
  const heading = readHeading(unmarked, findPlace, context);
  if (heading) return { reason: heading.isUnread ? "unread" : "heading", heading };
  const names = readLine(text, findPlace, context.reports).filter((name) => isEnough(name, isListed));
  const gender = genderSign(chat.text);
  if (names.length > 0 && !isMarked)
    return { names: names.map((name) => ({ ...name, gender: name.gender ?? gender })) };
  if (names.length === 0) {
    const found = properNames(text, findPlace);
    const inProse = namedInProse(found, text, findPlace, context);
    if (inProse.length > 0) return { names: inProse };
  }
  const isShort = !isItem && words(text).length <= longestHeading;
  const isDoubted = !isItem && isUnconfirmed(text);
  if (!isMarked && !isShort && !isDoubted) return { reason: "no_name" };
  return { reason: isMarked ? "unread" : "no_name", heading: { ...unreadHeading, isUnconfirmed: isDoubted } };
}

/** Returns the people named in a sentence, each as a question. */
function namedInProse(found: readonly string[], text: string, findPlace: FindPlace, { reports }: Context): ReadName[] {
  const about = factsOf(text, findPlace, reports);
  return found.flatMap((name) =>
    readLine(name, findPlace, false).map((read) => ({ ...read, ...about, doubt: "prose" as const })),
  );
}

/** True if a name is complete enough. A single word is a name only in a list, or with an ID number or age. */
function isEnough({ name, document, age }: ReadName, isListed: boolean): boolean {
  return words(name).length > 1 || isListed || document !== "" || age !== null;
}

/** Returns the gender that a sign behind the name states: "Yorman Fingido ♂️". */
function genderSign(text: string): ReadName["gender"] {
  const isFemale = text.includes("♀");
  return isFemale === text.includes("♂") ? null : isFemale ? "female" : "male";
}
