"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useField } from "@/components/form-state/form-context";
import { Labelled } from "./labelled";
import { isOnlyMatch } from "./only-match";
import { type Found, useFound } from "./use-found";

export type ComboboxWords = {
  label: string;
  hint?: string;
  /** Last option, with `{text}`: none of these. */
  none: string;
  /** Announced to screen readers, with `{count}`. */
  count: string;
  /** Announced for the only match. */
  only: string;
  failed: string;
};

type Props = {
  name: string;
  words: ComboboxWords;
  /** Search address; the typed text is appended. */
  search: string;
  autoFocus?: boolean;
  onText: () => void;
  /** Called with the chosen option; undefined means "none of these". */
  onChoose: (found: Found | undefined) => void;
};

/**
 * A text field that suggests matches while the user types (ARIA 1.2, combobox with list). Enter picks the only match, or
 * the one that the arrow keys selected; otherwise it sends the plain text.
 */
export function Combobox({ name, words, search, autoFocus, onText, onChoose }: Props) {
  const { id, value, problem, describedBy } = useField(name);
  const [text, setText] = useState(value);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const { found, failed, of } = useFound(search, isOpen ? text : "");
  const isShown = isOpen && of !== "" && of === text.trim();
  const last = found.length;
  const isOnly = isOnlyMatch(found, of);
  const marked = active === -1 && isOnly ? 0 : active;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, list]);

  const choose = (index: number) => {
    setOpen(false);
    setActive(-1);
    const chosen = found[index];
    if (chosen) setText(chosen.label);
    onChoose(chosen);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setOpen(true);
      if (isShown) setActive((at) => (at + step > last ? -1 : at + step < -1 ? last : at + step));
    } else if (event.key === "Enter" && isShown && marked >= 0) {
      event.preventDefault();
      choose(marked);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <Labelled id={id} label={words.label} hint={words.hint} problem={problem}>
      <div className="combobox">
        <input
          id={id}
          name={name}
          type="text"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown && marked >= 0 ? `${list}-${marked}` : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(words.hint) || undefined}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the page is for typing names, one after the other
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
            onText();
          }}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        <div id={list} role="listbox" aria-label={words.label} hidden={!isShown}>
          {[...found, undefined].map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the text field's, which keeps the focus
            <div
              key={one?.value ?? "none"}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === marked}
              // Keeps the focus in the field until the click event.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {one ? one.label : words.none.replace("{text}", text.trim())}
              {one?.hint && <span className="hint">{one.hint}</span>}
            </div>
          ))}
        </div>
        <p role="status" className={failed ? "hint" : "visually-hidden"}>
          {failed ? words.failed : isShown ? (isOnly ? words.only : words.count.replace("{count}", String(last))) : ""}
        </p>
      </div>
    </Labelled>
  );
}
