import { searchKey } from "@/domain/values/search-key";
import { type Identifying, mentionsPerson, namesOf, particles, shortestNumber } from "./mentions";

/** What stands in a text for the words that were taken out of it. */
export const takenOut = "[…]";

/**
 * Returns a text without the words of the names, of the other names and of the ID numbers of the people, if it mentions
 * one of them by a name of two words or by the number; otherwise the text as it is. One word, such as a nickname, may mean
 * somebody else. Words that are also everyday words, such as "del", stay.
 */
export function withoutMentions(text: string, people: readonly Identifying[]): string {
  if (!mentionsPerson(text, people.map(unmistakable))) return text;
  const own = new Set(people.flatMap((person) => [...namesOf(person).flatMap(telling), ...numbered(person)]));
  return people
    .reduce(withoutNumber, text)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (own.has(searchKey(word)) ? takenOut : word))
    .replace(/\[…\](?:[\s,.-]*\[…\])+/g, takenOut);
}

/** Returns a person with those names that have two words which tell who is meant. */
function unmistakable(person: Identifying): Identifying {
  const names = namesOf(person).filter((name) => telling(name).length > 1);
  return { ...person, givenNames: "", surnames: "", alsoKnownAs: names.map((name) => name.join(" ")).join(";") };
}

/** The words of a name that tell who is meant. */
function telling(name: readonly string[]): string[] {
  return name.filter((word) => word.length >= 3 && !particles.has(word));
}

/** The words of an ID number that have digits. */
function numbered({ document }: Identifying): string[] {
  return searchKey(document)
    .split(" ")
    .filter((word) => /\d/.test(word));
}

/** Takes out the digits of an ID number, with any separators. */
function withoutNumber(text: string, { document }: Identifying): string {
  const digits = document.replace(/\D/g, "");
  if (digits.length < shortestNumber) return text;
  return text.replace(new RegExp([...digits].join("[.,\\s-]?"), "g"), takenOut);
}

/**
 * Returns a test that is true for every text that `withoutMentions` changes, and quickly false for most others: it looks
 * for the longest word of each name and for the digits of each ID number only.
 */
export function mayMention(people: readonly Identifying[]): (text: string) => boolean {
  const words = people
    .map(unmistakable)
    .flatMap((person) => [...namesOf(person).map(longest), ...numbered(person).map(withSeparators)]);
  if (words.length === 0) return () => false;
  const any = new RegExp([...new Set(words)].join("|"), "iu");
  return (text) => any.test(text.normalize("NFD"));
}

function longest(name: readonly string[]): string {
  const word = name.reduce((one, other) => (other.length > one.length ? other : one), "");
  return [...word].map((letter) => `${letter}\\p{M}*`).join("");
}

function withSeparators(word: string): string {
  return [...word.replace(/\D/g, "")].join("[.,\\s-]?");
}
