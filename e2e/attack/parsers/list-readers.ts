import fc from "fast-check";
import { chatLine } from "@/domain/pasted-list/chat-line";
import { namesOf } from "@/domain/pasted-list/line-names";
import { linePieces } from "@/domain/pasted-list/line-pieces";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { familyNamed, inTwoParts, isPlace, isWhole, joinedBy, named } from "@/domain/pasted-list/named";
import { namesCount } from "@/domain/pasted-list/names-count";
import { parsePastedList, readPastedList } from "@/domain/pasted-list/parse-pasted-list";
import { preparedLines } from "@/domain/pasted-list/prepare-line";
import { properNames } from "@/domain/pasted-list/proper-names";
import { readHeading } from "@/domain/pasted-list/read-heading";
import { factsOf, readLine } from "@/domain/pasted-list/read-line";
import { type PieceFacts, readPiece } from "@/domain/pasted-list/read-piece";
import { withoutReport } from "@/domain/pasted-list/without-report";
import { placeFinder } from "@/domain/reading/known-places";
import { withoutBullet } from "@/domain/reading/plain-line";
import { classifyPiece } from "@/domain/tally/classify-piece";
import { folded, maskFigures, readInexact, tokensOf, withFigures } from "@/domain/tally/figures";
import { valueOfWords } from "@/domain/tally/number-words";
import { readTally } from "@/domain/tally/read-tally";
import { tallyLines } from "@/domain/tally/tally-lines";
import { piecesOf } from "@/domain/tally/tally-pieces";
import { unfilled } from "@/domain/tally/unfilled";
import { hostileText } from "./hostile-text";
import { each, parser } from "./parser";
import { places } from "./places";

const find = placeFinder(places);
const line = hostileText(4000);
/** Longer lines are open pieces of a tally. */
const tallyLine = hostileText(2000);
const lines = (longest: number) => fc.array(hostileText(longest), { maxLength: 8 }).map((all) => all.join("\n"));
const nothing = (): PieceFacts => {
  return { nationalities: [], gender: null, place: "", facility: null, federalEntity: null, rest: [], reports: false };
};

/** Readers of pasted lists and of a day's tally. */
export const listReaders = {
  ...each(line, {
    ...{ chatLine, named, familyNamed, joinedBy, isWhole, withoutReport },
    isPlace: (text) => isPlace(text, find),
    properNames: (text) => properNames(text, find),
    readLine: (text) => [readLine(text, find, true), readLine(text, find, false)],
    factsOf: (text) => factsOf(text, find, false),
    readPiece: (text) => readPiece(text, nothing(), find),
    readHeading: (text) => readHeading(withoutBullet(text), find, { reports: false, isFirst: true }),
    inTwoParts: (text) => inTwoParts(text.slice(0, 9), text.slice(9)),
    namesCount: (text) => namesCount(text.split(","), find, false),
    linePieces: (text) => linePieces(text, text, find, false),
    namesOf: (text) => namesOf(text, [text], linePieces(text, text, find, false).counted, nothing(), find),
  }),
  ...each(tallyLine, {
    ...{ maskFigures, withFigures, folded, tokensOf, valueOfWords },
    readInexact: (text) => readInexact(text, find),
    piecesOf: (text) => piecesOf(text, find),
    classifyPiece: (text) => {
      const around = { isInClause: false, isAfterPart: false, hasFigures: true };
      return [true, false].map((isHeading) => classifyPiece(text, { ...around, isHeading }, find));
    },
  }),
  preparedLines: parser(fc.array(hostileText(), { maxLength: 8 }), preparedLines),
  readPastedList: parser(lines(4000), (text) => [...readPastedList(text, places)]),
  parsePastedList: parser(hostileText(100_000), (text) => {
    const read = parsePastedList(text, places);
    if (!read.ok) return;
    const seen = new Set([...read.rows, ...read.skipped].map((each) => each.line));
    const all = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).length;
    if (seen.size !== all) throw new Error(`${all} lines, of which ${all - seen.size} are in no row and not skipped`);
    linesOf(read);
  }),
  tallyLines: parser(hostileText(20_000), tallyLines),
  readTally: parser(hostileText(20_000), (text) => unfilled(readTally(text, find), [])),
};
