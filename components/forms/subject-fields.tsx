"use client";

import { type ReactNode, useState } from "react";
import { useField } from "@/components/form-state/form-context";
import { ChoiceField } from "./choice-field";
import type { Choice } from "./select-field";

type Props = { name: string; label: string; choices: Choice[]; initial: string; fields: Record<string, ReactNode> };

/**
 * A choice that decides which fields follow. Without JavaScript the server returns the fields of the chosen subject.
 */
export function SubjectFields({ name, label, choices, initial, fields }: Props) {
  const { value } = useField(name, initial);
  const [chosen, setChosen] = useState(value);
  return (
    <>
      <ChoiceField name={name} label={label} choices={choices} initial={initial} onChange={setChosen} />
      {fields[chosen]}
    </>
  );
}
