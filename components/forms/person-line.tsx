"use client";

import { type ReactNode, useContext, useEffect, useState } from "react";
import { FormContext, useField } from "@/components/form-state/form-context";
import { freshForm } from "@/components/form-state/form-state";
import { Combobox, type ComboboxWords } from "./combobox";
import { LineContext } from "./line-context";
import type { Found } from "./use-found";

type Props = {
  words: ComboboxWords & { asking: string; chosen: string; back: string };
  search: string;
  /** Fields for a person who is not in the ledger yet. */
  ofNew: ReactNode;
  /** Fields for a known person. */
  ofKnown: ReactNode;
};

/** The person who was released: a search while typing, or the fields for a new person. */
export function PersonLine({ words, search, ofNew, ofKnown }: Props) {
  const { values } = useContext(FormContext);
  const { ask, isAsking, restart } = useContext(LineContext);
  const [pick, setPick] = useState(useField("pick").value);
  const [hint, setHint] = useState(useField("told").value);
  const [isChosen, setChosen] = useState(false);
  // Waits until the form contains the choice before reading it.
  useEffect(() => {
    if (isChosen) ask();
    setChosen(false);
  }, [isChosen, ask]);

  if (values.givenNames !== undefined) {
    const again = () => restart(freshForm({ ...sharedOf(values), who: values.who ?? "" }));
    return (
      <div className="line stack">
        <input type="hidden" name="who" value={values.who ?? ""} readOnly />
        <input type="hidden" name="pick" value="new" readOnly />
        {ofNew}
        <button type="button" className="button quiet" onClick={again}>
          {words.back}
        </button>
      </div>
    );
  }
  const choose = (found: Found | undefined) => {
    setPick(found?.value ?? "new");
    setHint(found?.hint ?? "");
    setChosen(true);
  };
  const isKnown = pick !== "" && pick !== "new";
  return (
    <div className="line stack">
      <Combobox name="who" words={words} search={search} autoFocus onText={() => setPick("")} onChoose={choose} />
      <input type="hidden" name="pick" value={pick} readOnly />
      <input type="hidden" name="told" value={hint} readOnly />
      {isKnown && (
        <p className="chosen">
          <strong>{words.chosen}</strong> {hint}
        </p>
      )}
      {isKnown && ofKnown}
      {isAsking && <p className="hint">{words.asking}</p>}
    </div>
  );
}

const ofLine = /^(pick|known|again|fromGroup|ofPart|givenNames|surnames|told|person|version|ask)$/;

function sharedOf(values: Record<string, string>) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !ofLine.test(name)));
}
