"use client";

import { type FormEvent, type MouseEvent, useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { type FormAction, textsOf } from "@/components/form-state/form-state";
import { callAction } from "@/components/form-state/use-offline-action";
import type { Tally } from "@/domain/tally/tally";
import { filledRows } from "./filled-rows";
import { listSum, sumsOf } from "./part-sums";
import { QuestionFields } from "./question-fields";
import { Rows } from "./rows";
import { type Choice, SelectField } from "./select-field";
import { sumSentence } from "./sum-sentence";
import { TallyNotes } from "./tally-notes";
import { TallyRow } from "./tally-row";
import type { TallyWords } from "./tally-words";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

/** `read` reads the pasted text on the server, which knows the readers of people's text. */
type Props = { words: TallyWords; read: FormAction; choices: Choice[]; qualifiers: Choice[] };

/** A day's total and its parts by place, filled from the publisher's text or by hand, and summed while typing. */
export function TallyFields({ words, read, choices, qualifiers }: Props) {
  const form = useContext(FormContext);
  const [filled, setFilled] = useState({ values: form.values, message: "", times: 0 });
  const [texts, setTexts] = useState(form.values);
  const [isReading, setIsReading] = useState(false);
  const recount = (event: FormEvent<HTMLElement>) => {
    const { form: element } = event.target as HTMLInputElement;
    if (element) setTexts(textsOf(new FormData(element)));
  };
  const fill = async ({ currentTarget: { form: element } }: MouseEvent<HTMLButtonElement>) => {
    if (!element || isReading) return;
    setIsReading(true);
    const { tally, message } = await callAction(read, form, new FormData(element), words.offline).finally(() =>
      setIsReading(false),
    );
    if (!tally || isEmpty(tally)) return setFilled({ ...filled, message: message ?? words.nothing });
    const values = filledRows(textsOf(new FormData(element)), tally);
    setFilled({ values, message: countsOf(words.filled, tally), times: filled.times + 1 });
    setTexts(values);
  };
  const isFresh = filled.times === 0;
  return (
    <div className="stack" onInput={recount}>
      <TextArea {...words.pasted} name="pasted" rows={4} />
      <button type="button" className="button" onClick={fill} aria-busy={isReading}>
        {isReading ? words.filling : words.fill}
      </button>
      <p className="hint" role="status">
        {filled.message}
      </p>
      <FormContext
        key={filled.times}
        value={{ ...form, values: filled.values, problems: isFresh ? form.problems : [] }}
      >
        <TallyNotes words={words} />
        <input type="hidden" name="filledTotal" value={filled.values.filledTotal ?? ""} readOnly />
        <div className="field-row pair">
          <TextField {...words.value} name="value" inputMode="numeric" autoComplete="off" />
          <SelectField {...words.qualifier} name="qualifier" choices={qualifiers} initial="exact" />
        </div>
        <QuestionFields names={["same_released", "contradiction_released"]} />
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

function isEmpty({ total, rows, aside, open }: Tally): boolean {
  return total === null && rows.length + aside.length + open.length === 0;
}

function countsOf(sentence: string, tally: Tally): string {
  return sentence.replace(/\{(rows|aside|open)\}/g, (_, list: "rows" | "aside" | "open") => String(tally[list].length));
}
