"use client";

import { type KeyboardEvent, useContext } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { ProblemLink } from "@/components/form-state/problem-link";

/** Names of the possible questions here. An answer already given is sent again with the next attempt. */
type Props = { names: readonly string[] };

/**
 * Questions to answer before the form is written. Inside a question, a digit key selects the answer with that number.
 */
export function QuestionFields({ names }: Props) {
  const { questions: all, values } = useContext(FormContext);
  const questions = all.filter(({ name }) => names.includes(name));
  const open = questions.map(({ name }) => name);
  return (
    <>
      {names
        .filter((name) => values[name] && !open.includes(name))
        .map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} readOnly />
        ))}
      {questions.map(({ name, title, about = [], choices }) => (
        <fieldset key={name} className="field question" onKeyDown={chooseByDigit}>
          <legend>{title}</legend>
          {about.map(({ text, link }) => (
            <p key={link.href}>
              {text} <ProblemLink link={link} />
            </p>
          ))}
          {choices.map(({ value, label, hint }, index) => (
            <label key={value} className="choice">
              <input type="radio" name={name} value={value} />
              <span>
                {choices.length > 1 && <kbd>{index + 1}</kbd>} {label}
                {hint && <span className="hint">{hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (!/^[1-9]$/.test(event.key)) return;
  const chosen = event.currentTarget.querySelectorAll("input")[Number(event.key) - 1];
  chosen?.focus();
  chosen?.click();
}
