"use client";

import { type FormEvent, type ReactNode, useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { textsOf } from "@/components/form-state/form-state";
import type { Locale } from "@/messages/locale";
import { type DayChoices, dayLine } from "./day-line";

type Props = {
  locale: Locale;
  /** "Para todas:" and "cambiar". */
  words: { title: string; change: string; sources: string };
  choices: DayChoices;
  /** Field names inside; the header opens where one of them has an error. */
  fields: readonly string[];
  /** True while the shared values are missing. */
  isOpen: boolean;
  children: ReactNode;
};

/** The values that all lines of the day share: a one-line summary that opens the fields. */
export function DayHeader({ locale, words, choices, fields, isOpen, children }: Props) {
  const { values: known, problems } = useContext(FormContext);
  const [values, setValues] = useState(known);
  const isWrong = problems.some(({ field }) => fields.includes(field.split(".")[0] ?? ""));
  const updateSummary = (event: FormEvent<HTMLElement>) => {
    const form = event.currentTarget.closest("form");
    if (form) setValues(textsOf(new FormData(form)));
  };
  return (
    <details className="day-header" open={isOpen || isWrong} onInput={updateSummary}>
      <summary>
        <span className="day-line">
          <strong>{words.title}</strong>{" "}
          <span className="day-values">{dayLine(values, choices, locale, words.sources)}</span>
        </span>{" "}
        <span className="day-change">{words.change}</span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
