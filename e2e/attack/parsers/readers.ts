import fc from "fast-check";
import { documentKey } from "@/domain/matching/document-key";
import { isGivenName } from "@/domain/matching/given-names";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { isSlipAway, likenessOf, slipsBetween } from "@/domain/matching/likeness";
import { couldName, mentionsPerson } from "@/domain/matching/mentions";
import { nameTokens } from "@/domain/matching/name-token";
import { misspeltQuery, namesQuery, typedWords, wholeNamesQuery } from "@/domain/matching/names-query";
import { similarSoundsIn } from "@/domain/matching/similar-sounds";
import { soundOf } from "@/domain/matching/sound-of";
import { soundsOf } from "@/domain/matching/sounds-of";
import { splitName, splitParts } from "@/domain/matching/split-name";
import { words } from "@/domain/matching/split-words";
import { withoutMentions } from "@/domain/matching/without-mentions";
import { demonymsIn } from "@/domain/reading/demonyms";
import { isHeadingText, isName, isProse } from "@/domain/reading/is-name";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import { placeFinder } from "@/domain/reading/known-places";
import { plainLine, withoutBullet } from "@/domain/reading/plain-line";
import { readAge } from "@/domain/reading/read-age";
import { readAlias } from "@/domain/reading/read-alias";
import { isTotal, readAside, totalOf } from "@/domain/reading/read-aside";
import { readArrestingBody, readEntityCell, readLegalStage, readOccupation } from "@/domain/reading/read-case-words";
import { firstNumbers, readDate } from "@/domain/reading/read-date";
import { readDestination } from "@/domain/reading/read-destination";
import { isEntityWord, readEntity } from "@/domain/reading/read-entity";
import { readDocument } from "@/domain/reading/read-id-number";
import { readNationalities } from "@/domain/reading/read-nationalities";
import { readNationality } from "@/domain/reading/read-nationality";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readReleaseKind } from "@/domain/reading/read-release-kind";
import { isRelativeDay, readTypedDate } from "@/domain/reading/read-typed-date";
import { readGender, readKind, readVerification } from "@/domain/reading/read-words";
import type { Remains } from "@/domain/reading/remains";
import { announcesReleases, sectionReader } from "@/domain/reading/section-status";
import { hasRank, isTitle, isTitleText, joinRanks, splitTitles } from "@/domain/reading/titles";
import { isUnreadText } from "@/domain/reading/unread-text";
import { contradictsWeekday } from "@/domain/reading/weekday";
import { saysMinor, saysMinorInName } from "@/domain/rules/minor-words";
import { searchMeaning } from "@/domain/search/desk-search";
import { isNumeric, wordsOf } from "@/domain/search/words-of";
import { places } from "@/e2e/attack/parsers/places";
import { hostileText } from "./hostile-text";
import { each, parser, same } from "./parser";

/** Longest text of each kind that reaches its reader: a line of a list, and a word of it. */
const line = hostileText(4000);
const pair = fc.tuple(line, line);
const find = placeFinder(places);
const today = "2026-03-09";
const person = { givenNames: "Ana María", surnames: "Ficticia", alsoKnownAs: "la Inventada", document: "V-12.345.678" };
const likely = { ...person, birthDate: "1990-02-03" };
const remainsOf = (text: string): Remains => ({ text, rest: [] });

/** Readers of one line or word: names, dates, places, statuses. */
export const readers = {
  ...each(line, {
    ...{
      demonymsIn,
      isName,
      isHeadingText,
      isProse,
      isUnconfirmed,
      plainLine,
      withoutBullet,
      readAside,
      isTotal,
      totalOf,
    },
    ...{ readArrestingBody, readEntityCell, readLegalStage, readOccupation, firstNumbers, readEntity, isEntityWord },
    ...{ readNationalities, readNationality, readNotRelease, readReleaseKind, isRelativeDay, readGender, readKind },
    ...{ readVerification, announcesReleases, hasRank, isTitle, isTitleText, joinRanks, splitTitles, isUnreadText },
    ...{ saysMinor, saysMinorInName, isNumeric, wordsOf, documentKey, isGivenName, isUnnamed, nameTokens, typedWords },
    ...{ namesQuery, wholeNamesQuery, soundOf, soundsOf, splitName, words },
    placeFinder: (text) => [find(text), placeFinder([{ id: "nueva", name: text, aliases: [text] }])(text)],
    readAge: (text) => readAge(remainsOf(text)),
    readAlias: (text) => readAlias(remainsOf(text)),
    readDocument: (text) => readDocument(remainsOf(text)),
    readDestination: (text) => readDestination(text, find),
    readTypedDate: (text) => readTypedDate(text, today),
    contradictsWeekday: (text) => contradictsWeekday(text, today),
    searchMeaning: (text) => searchMeaning(text, today),
    misspeltQuery: (text) => misspeltQuery(text, () => ["ana"]),
    mentionsPerson: (text) => mentionsPerson(text, [likely]),
    // Whatever a text says of a person, no mention is left.
    withoutMentions: (text) =>
      same(withoutMentions(withoutMentions(text, [likely]), [likely]), withoutMentions(text, [likely])),
    couldName: (text) => couldName(text, [likely]),
    similarSoundsIn: (text) => similarSoundsIn(["ana", text])(text),
    sectionReader: (text) => {
      const section = sectionReader();
      section.heading(1, text, true);
      return section.person();
    },
  }),
  ...each(pair, {
    splitParts: ([before, behind]) => splitParts(before, behind),
    isSlipAway: ([one, other]) => isSlipAway(one, other),
    slipsBetween: ([one, other]) => slipsBetween(one.slice(0, 200), other.slice(0, 200)),
    likenessOf: ([one, other]) =>
      nameTokens(one.slice(0, 200)).map((token) => likenessOf(token, nameTokens(other)[0] ?? token)),
  }),
  readDate: parser(line, (text) => {
    const read = readDate(text, { order: "month_first", year: "2026" });
    if (read.ok) same(read, readDate(read.date));
  }),
};
