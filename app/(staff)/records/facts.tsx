import { flatten } from "../form/flatten";
import type { DeskWords } from "../words/desk-words";
import { fieldTitle } from "../words/field-title";
import { valueWords } from "../words/value-words";
import { SourceLink } from "./source-link";

/** Fields of a record in words; what is blank is left out. */
export function Facts({ words, data }: { words: DeskWords; data: Record<string, unknown> }) {
  const said = Object.entries(flatten(data))
    .map(([name, value]) => ({ name, text: valueWords(words, lastStep(name), value) }))
    .filter(({ text }) => text !== "");
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(({ name, text }) => (
        <div key={name}>
          <dt>{fieldTitle(words.t, name.replace(/\.0$/, ""))}</dt>
          <dd>{text.startsWith("http") ? <SourceLink url={text} /> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The step of a name that tells what kind of value it is: no row number. */
function lastStep(name: string): string {
  return name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? name;
}
