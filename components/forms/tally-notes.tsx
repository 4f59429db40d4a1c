"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import type { TallyWords } from "./tally-words";

/** The pieces of a tally's text that are in no row: first those that the user must look at, each with its reason. */
export function TallyNotes({ words }: { words: TallyWords }) {
  return (
    <>
      <Notes list="open" title={words.open} words={words} className="notice" />
      <Notes list="aside" title={words.aside} words={words} className="hint" />
    </>
  );
}

type Props = { list: "open" | "aside"; title: string; words: TallyWords; className: string };

function Notes({ list, title, words, className }: Props) {
  const { values } = useContext(FormContext);
  const count = Object.keys(values).filter((name) => name.startsWith(`${list}.`) && name.endsWith(".heard")).length;
  if (count === 0) return null;
  const names = Array.from({ length: count }, (_, index) => `${list}.${index}`);
  return (
    <div className={className}>
      <p>{title}</p>
      <ul>
        {names.map((name) => {
          const [heard = "", why = ""] = [values[`${name}.heard`], values[`${name}.why`]];
          return (
            <li key={name}>
              {noteOf(words, heard, why)}
              <input type="hidden" name={`${name}.heard`} value={heard} readOnly />
              <input type="hidden" name={`${name}.why`} value={why} readOnly />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function noteOf(words: TallyWords, heard: string, why: string): string {
  const texts = { text: heard, why: words.why[why as keyof TallyWords["why"]] ?? "" };
  return words.note.replace(/\{(text|why)\}/g, (_, name: keyof typeof texts) => texts[name]);
}
