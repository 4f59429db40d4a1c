"use client";

import { type FocusEvent, useContext, useState } from "react";
import { useField } from "@/components/form-state/form-context";
import { isRelativeDay, readTypedDate } from "@/domain/reading/read-typed-date";
import { civilTime } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import { DateContext } from "./date-context";
import type { FieldWords } from "./field-words";
import { Labelled } from "./labelled";

type Props = FieldWords & { name: string };

/** A date as people write it, with what it is read as: "4/2/26" is "4 de febrero de 2026". */
export function DateField({ name, label, hint, optional, placeholder }: Props) {
  const { id, value, problem, describedBy } = useField(name);
  const { locale, timeZone } = useContext(DateContext);
  const [text, setText] = useState(value);
  const read = (typed: string) => readTypedDate(typed, civilTime(new Date(), timeZone).day);
  const shown = text.trim() === "" ? undefined : read(text);

  // "Ayer" would be another day tomorrow, in a form that stays open or is restored.
  const fixRelativeDay = ({ currentTarget: input }: FocusEvent<HTMLInputElement>) => {
    const typed = isRelativeDay(input.value) ? read(input.value) : undefined;
    if (!typed?.ok) return;
    input.value = typed.date;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <Labelled id={id} label={label} optional={optional} hint={hint} problem={problem}>
      <div className="date-field">
        <input
          id={id}
          name={name}
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          defaultValue={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${describedBy(hint)} ${id}-read`.trim()}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={fixRelativeDay}
        />
        <output className="hint" id={`${id}-read`} htmlFor={id}>
          {shown?.ok && formatDate(shown.date, locale)}
        </output>
      </div>
    </Labelled>
  );
}
