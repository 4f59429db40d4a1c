"use client";

import { createContext, useContext } from "react";
import { type FormState, fieldId, freshForm } from "./form-state";
import { ProblemLink } from "./problem-link";

export const FormContext = createContext<FormState>(freshForm());

/** What a field needs to show itself: its value as typed, the sentence that says what is wrong, and their ids. */
export function useField(name: string, fallback = "") {
  const { values, problems } = useContext(FormContext);
  const id = fieldId(name);
  // What is wrong with a whole list stands at its first field.
  const list = name.endsWith(".0") ? name.slice(0, -2) : name;
  const told = problems.find(({ field }) => field === name || field === list);
  const problem = told?.link ? (
    <>
      {told.sentence} <ProblemLink link={told.link} />
    </>
  ) : (
    told?.sentence
  );
  const describedBy = (hint: unknown) => [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, value: values[name] ?? fallback, problem, describedBy };
}

/** How many rows of a list the form holds; blank ones at its end are none. */
export function useRowCount(list: string): number {
  const { values } = useContext(FormContext);
  const indexes = Object.entries(values)
    .filter(([name, text]) => name.startsWith(`${list}.`) && text.trim() !== "")
    .map(([name]) => Number(name.slice(list.length + 1).split(".")[0]));
  return Math.max(-1, ...indexes) + 1;
}
