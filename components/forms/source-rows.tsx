"use client";

import { ContactFields, type ContactWords } from "./contact-fields";
import { DateField } from "./date-field";
import type { FieldWords } from "./field-words";
import { Rows } from "./rows";
import { type Choice, SelectField } from "./select-field";
import { type KnownSources, SourceField } from "./source-field";
import { TextField } from "./text-field";

export type SourceWords = Record<
  "sources" | "url" | "outlet" | "title" | "archivedUrl" | "publishedOn" | "language" | "tier",
  FieldWords
> &
  ContactWords & { add: string; more: string; known: string; open: string };

type Props = {
  /** Dotted prefix of the part that cites: "" or `detentions.0.end.`. */
  prefix?: string;
  words: SourceWords;
  known: KnownSources;
  languages: Choice[];
  /** Set only for counts, whose citations say how close the source is to the publisher. */
  tiers?: Choice[];
};

/** Rows of sources, each by its address, with what the ledger knows about it, or as a call, a visit or a document. */
export function SourceRows({ prefix = "", words, known, languages, tiers }: Props) {
  return (
    <Rows
      list={`${prefix}sources`}
      legend={words.sources.label}
      hint={words.sources.hint}
      add={words.add}
      row={(name) => (
        <>
          <SourceField name={`${name}.url`} words={words.url} messages={words} sources={known} />
          {tiers && <SelectField {...words.tier} name={`${name}.tier`} choices={tiers} />}
          <ContactFields prefix={`${name}.`} words={words} choices={known.contacts} />
          <details>
            <summary>{words.more}</summary>
            <div className="field-row">
              <TextField {...words.outlet} name={`${name}.outlet`} autoComplete="off" />
              <TextField {...words.title} name={`${name}.title`} autoComplete="off" />
              <DateField {...words.publishedOn} name={`${name}.publishedOn`} />
              <SelectField {...words.language} name={`${name}.language`} choices={languages} />
              <TextField {...words.archivedUrl} name={`${name}.archivedUrl`} type="url" autoComplete="off" />
            </div>
          </details>
        </>
      )}
    />
  );
}
