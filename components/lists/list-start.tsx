"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "../forms/form-context";
import { SubmitButton } from "../forms/submit-button";
import { ListProgress } from "./list-progress";
import { ListText } from "./list-text";
import type { ListWords } from "./list-words";

type Props = { words: ListWords; progress: string; children: ReactNode };

/** The pasted text and what its lines share. Once it was read, they step back behind their summary. */
export function ListStart({ words, progress, children }: Props) {
  const { list, problems } = useContext(FormContext);
  const fields = (
    <div className="stack">
      <ListText words={words} />
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
