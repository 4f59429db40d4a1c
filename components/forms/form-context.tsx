"use client";

import { createContext, useContext } from "react";
import { type FormState, fieldId, freshForm } from "./form-state";

export const FormContext = createContext<FormState>(freshForm());

/** What a field needs to show itself: its value as typed, the sentence that says what is wrong, and their ids. */
export function useField(name: string, fallback = "") {
  const { values, problems } = useContext(FormContext);
  const id = fieldId(name);
  const problem = problems.find((each) => each.field === name)?.sentence;
  const describedBy = (hint: unknown) => [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, value: values[name] ?? fallback, problem, describedBy };
}
