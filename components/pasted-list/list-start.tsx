"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import type { Values } from "@/components/form-state/form-state";
import { packedFields } from "@/components/form-state/shown-list";
import { SubmitButton } from "@/components/forms/submit-button";
import { ListProgress } from "./list-progress";
import { ListText } from "./list-text";
import type { ListWords } from "./list-words";

type Props = { words: ListWords; progress: string; children: ReactNode };

/** The pasted text and the shared values. Once the text is read, they fold under a summary. */
export function ListStart({ words, progress, children }: Props) {
  const { list, problems, values } = useContext(FormContext);
  const fields = (
    <div className="stack">
      <ListText words={words} />
      {!list && <PreviousAnswers values={values} />}
      {children}
      <div className="actions">
        <SubmitButton
          name="step"
          value="read"
          label={list ? words.readAgain : words.read}
          busy={words.reading}
          className={list ? "button" : undefined}
        />
      </div>
      <ListProgress sentence={words.readSoFar} address={progress} />
    </div>
  );
  if (!list) return fields;
  const isWrong = problems.some(({ field }) => field !== "" && !/^(rows|groups)\./.test(field));
  return (
    <details className="card list-start" open={isWrong}>
      <summary>
        {words.start}
        <span className="hint">{list.shared}</span>
      </summary>
      {fields}
    </details>
  );
}

/** Answers from before, for lines that must be read again. They are sent with the text. */
function PreviousAnswers({ values }: { values: Values }) {
  const groups = Object.entries(values).filter(([name, value]) => name.startsWith("groups.") && value !== "");
  const answers = packedFields(values);
  if (groups.length === 0 && answers === undefined) return null;
  const fields = [...groups, ["answers", answers ?? "{}"], ["seen", values.seen ?? ""]];
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} readOnly />);
}
