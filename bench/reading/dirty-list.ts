import { inventedPerson } from "@/bench/matching/invented-people";
import type { Random } from "@/bench/matching/random";
import type { NotRelease } from "@/domain/values/not-release";
import { carriers, crowds, dirtyPlaces, headings, nobodies, ranks, remarks, reports, unnamed } from "./dirty-words";

/** The right reading of one line. */
export type Truth = {
  line: number;
  /** The words of each person's name; an unnamed person is an empty text. */
  people: string[];
  what: NotRelease | null;
  /** Id of the place that the line or its heading states; null if it states none. */
  place: string | null;
  isUnconfirmed: boolean;
  /** True if a careful reader would ask, too. */
  isQuestion: boolean;
};

export type DirtyList = { text: string; truths: Truth[] };

/** Percentage of the lines with each feature. */
const dirt = {
  rank: 8,
  report: 12,
  unconfirmed: 6,
  remark: 25,
  crowd: 4,
  unnamed: 3,
  carried: 5,
  nobody: 4,
  ownPlace: 5,
};

/** Returns a list of at least `count` lines with people, with headings, statuses and carriers, and its right reading. */
export function dirtyList(count: number, random: Random): DirtyList {
  const lines: string[] = [];
  const truths: Truth[] = [];
  const isChat = random.percent(25);
  const add = (text: string, truth: Omit<Truth, "line">) => {
    lines.push(isChat && text !== "" ? random.of(carriers)(text) : text);
    truths.push({ line: lines.length, ...truth });
  };
  const nobody = { people: [], what: null, place: null, isUnconfirmed: false, isQuestion: false };
  while (truths.filter(({ people }) => people.length > 0).length < count) {
    const place = random.of(dirtyPlaces);
    const heading = random.of(headings);
    add(heading.text(random.of(place.names), lines.length), nobody);
    const { id } = place;
    const sign = random.of(["- ", "• ", "* ", "", "1", "1)", "👉🏼 ", "– "]);
    const people = 3 + random.below(12);
    for (let index = 0; index < people; index++) {
      const bullet = sign.startsWith("1") ? `${index + 1}${sign.slice(1) || "."} ` : sign;
      if (random.percent(dirt.nobody)) add(random.of(nobodies), nobody);
      const { text, truth } = person(random);
      add(bullet + text, { ...truth, place: truth.place ?? id, what: truth.what ?? heading.what });
    }
    add("", nobody);
  }
  return { text: lines.join("\n"), truths };
}

function person(random: Random): { text: string; truth: Omit<Truth, "line"> } {
  const plain = { what: null, place: null, isUnconfirmed: false, isQuestion: false };
  if (random.percent(dirt.unnamed)) {
    return { text: random.of(unnamed), truth: { ...plain, people: [""] } };
  }
  if (random.percent(dirt.crowd)) {
    const names = [nameOf(random), nameOf(random), nameOf(random)];
    const { text, people } = random.of(crowds)(names);
    return { text, truth: { ...plain, people, isQuestion: true } };
  }
  const name = nameOf(random);
  const rank = random.percent(dirt.rank) ? `${random.of(ranks)} ` : "";
  const report = random.percent(dirt.report) ? random.of(reports) : null;
  const isUnconfirmed = !report && random.percent(dirt.unconfirmed);
  const own = !report && random.percent(dirt.ownPlace) ? random.of(dirtyPlaces) : null;
  const text = [
    rank + written(name, random),
    random.percent(dirt.remark) ? random.of(remarks) : "",
    own ? ` - ${random.of(own.names)}` : "",
    report ? report.text : isUnconfirmed ? random.of([" (por confirmar)", " ?", " - sin confirmar", " (?)"]) : "",
  ].join("");
  return {
    text,
    truth: { people: [name], what: report?.what ?? null, place: own?.id ?? null, isUnconfirmed, isQuestion: false },
  };
}

function nameOf(random: Random): string {
  const { givenNames, surnames } = inventedPerson(random);
  return [...givenNames, ...surnames].join(" ");
}

function written(name: string, random: Random): string {
  return random.percent(25)
    ? name.toUpperCase()
    : random.percent(15)
      ? name.normalize("NFD").replace(/\p{M}/gu, "")
      : name;
}
