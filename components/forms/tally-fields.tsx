"use client";

import { type FormEvent, type MouseEvent, useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { textsOf } from "@/components/form-state/form-state";
import { parseTally } from "@/domain/pasted-list/parse-tally";
import type { KnownPlace } from "@/domain/reading/known-places";
import { placeFinder } from "@/domain/reading/known-places";
import { filledRows } from "./filled-rows";
import { listSum, sumsOf } from "./part-sums";
import { Rows } from "./rows";
import type { Choice } from "./select-field";
import { sumSentence } from "./sum-sentence";
import { TallyRow } from "./tally-row";
import type { TallyWords } from "./tally-words";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

type Props = { words: TallyWords; places: readonly KnownPlace[]; choices: Choice[] };

/** A day's total and its parts by place, filled from the publisher's text or by hand, and summed while typing. */
export function TallyFields({ words, places, choices }: Props) {
  const form = useContext(FormContext);
  const [filled, setFilled] = useState({ values: form.values, unread: [] as string[], times: 0 });
  const [texts, setTexts] = useState(form.values);
  const recount = (event: FormEvent<HTMLElement>) => {
    const { form: element } = event.target as HTMLInputElement;
    if (element) setTexts(textsOf(new FormData(element)));
  };
  const fill = ({ currentTarget: { form: element } }: MouseEvent<HTMLButtonElement>) => {
    if (!element) return;
    const typed = textsOf(new FormData(element));
    const tally = parseTally(typed.pasted ?? "", placeFinder(places));
    const values = { ...filledRows(typed, tally), pasted: tally.unread.join("\n") };
    setFilled({ values, unread: tally.unread, times: filled.times + 1 });
    setTexts(values);
  };
  const isFresh = filled.times === 0;
  return (
    <div className="stack" onInput={recount}>
      <FormContext
        key={filled.times}
        value={{ ...form, values: filled.values, problems: isFresh ? form.problems : [] }}
      >
        <TextArea {...words.pasted} name="pasted" rows={2} />
        <button type="button" className="button" onClick={fill}>
          {words.fill}
        </button>
        <p className="hint" role="status">
          {filled.unread.length > 0 && words.unread.replace("{text}", filled.unread.join(" · "))}
        </p>
        <TextField {...words.value} name="value" inputMode="numeric" autoComplete="off" />
        <Rows
          list="places"
          legend={words.rows}
          add={words.add}
          spare={isFresh ? 4 : 1}
          row={(name) => <TallyRow name={name} words={words} choices={choices} />}
        />
      </FormContext>
      <p className="hint" aria-live="polite">
        {sumSentence(words.sums, sumsOf(texts).total, listSum(texts, "places"))}
      </p>
    </div>
  );
}
