import { flatten } from "@/app/(staff)/_shared/form/flatten";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { SourceLink } from "@/app/(staff)/_shared/words/source-link";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { CopyButton } from "@/components/forms/copy-button";
import { CitedSource } from "./cited-source";

/** The fields of a record in words, without the blank ones. */
export function Facts({ words, data }: { words: DeskWords; data: Record<string, unknown> }) {
  const said = Object.entries(flatten(data))
    .map(([name, value]) => ({ name, value, text: valueWords(words, lastStep(name), value) }))
    .filter(({ text }) => text !== "");
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(({ name, value, text }) => (
        <div key={name}>
          <dt>{fieldTitle(words.t, name.replace(/\.0$/, ""))}</dt>
          <dd>{shownAs(words, lastStep(name), value, text)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shows a cited source and an address as links, other values as text. */
function shownAs(words: DeskWords, field: string, value: string, text: string) {
  if (field === "document") return <Copied words={words} text={text} />;
  if (field === "source") return <CitedSource words={words} id={value} />;
  return text.startsWith("http") ? <SourceLink url={text} /> : text;
}

/** An ID number with a button that copies it. */
function Copied({ words: { t }, text }: { words: DeskWords; text: string }) {
  const words = { copy: t("chart.action.copy"), copied: t("chart.action.copied") };
  return (
    <>
      {text} <CopyButton words={words} text={text} of={t("field.document.label")} />
    </>
  );
}

/** The last step of a name that is not a row number; it says what kind of value it is. */
function lastStep(name: string): string {
  return name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? name;
}
