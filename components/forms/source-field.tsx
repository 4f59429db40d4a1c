"use client";

import { useId, useState } from "react";
import { useField } from "@/components/form-state/form-context";
import { addressKey } from "@/domain/values/address-key";
import type { ContactChoices } from "./contact-fields";
import type { FieldWords } from "./field-words";
import { Labelled } from "./labelled";
import { type Found, useFound } from "./use-found";

/** Known sources: the newest, for pages without scripts, and the address of the search. */
export type KnownSources = { newest: Found[]; search: string; contacts: ContactChoices };

type Props = {
  name: string;
  words: FieldWords;
  /** Texts for an address that is already known, with `{source}`, and for its link. */
  messages: { known: string; open: string };
  sources: KnownSources;
};

/** The address field of a source. It suggests known sources, and says at once if the address is already known. */
export function SourceField({ name, words, messages, sources }: Props) {
  const { id, value, problem, describedBy } = useField(name);
  const [text, setText] = useState("");
  const list = useId();
  const { found, of } = useFound(sources.search, text);
  const isCurrent = of !== "" && of === text.trim();
  const known = isCurrent ? found.find((one) => addressKey(one.value) === addressKey(text)) : undefined;
  const offered = isCurrent && !known ? found : sources.newest;
  return (
    <Labelled id={id} label={words.label} optional={words.optional} hint={words.hint} problem={problem}>
      <input
        id={id}
        name={name}
        type="url"
        list={list}
        autoComplete="off"
        placeholder="https://"
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(words.hint) || undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.value} value={one.value} label={one.label} />
        ))}
      </datalist>
      <p role="status" className="hint known-source">
        {known && (
          <>
            {messages.known.replace("{source}", known.label)}{" "}
            {known.href && (
              <a href={known.href} target="_blank" rel="noopener">
                {messages.open}
              </a>
            )}
          </>
        )}
      </p>
    </Labelled>
  );
}
