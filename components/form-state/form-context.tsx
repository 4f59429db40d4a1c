"use client";

import { createContext, useContext } from "react";
import { type FormState, fieldId, freshForm } from "./form-state";
import { ProblemLink } from "./problem-link";

export const FormContext = createContext<FormState>(freshForm());

/** Returns what a field needs to render: its typed value, its error message, and their ids. */
export function useField(name: string, fallback = "") {
  const { values, problems } = useContext(FormContext);
  const id = fieldId(name);
  // An error about a whole list appears at its first field.
  const list = name.endsWith(".0") ? name.slice(0, -2) : name;
  const entry = problems.find(({ field }) => field === name || field === list);
  const problem = entry?.link ? (
    <>
      {entry.sentence} <ProblemLink link={entry.link} />
    </>
  ) : (
    entry?.sentence
  );
  const describedBy = (hint: unknown) => [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, value: values[name] ?? fallback, problem, describedBy };
}

/** Returns the number of rows that a form holds in a list, without the blank ones at its end. */
export function useRowCount(list: string): number {
  const { values } = useContext(FormContext);
  const indexes = Object.entries(values)
    .filter(([name, text]) => name.startsWith(`${list}.`) && text.trim() !== "")
    .map(([name]) => Number(name.slice(list.length + 1).split(".")[0]));
  return Math.max(-1, ...indexes) + 1;
}
