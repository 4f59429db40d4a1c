"use client";

import { type DragEvent, useRef, useState } from "react";
import { useField } from "@/components/form-state/form-context";
import { useAlive } from "@/components/form-state/use-alive";
import { Labelled } from "@/components/forms/labelled";
import type { ListWords } from "./list-words";
import { readTextFile } from "./read-text-file";

/** Field for the pasted list. The user can also choose or drop a text file, which is read in the browser. */
export function ListText({ words }: { words: ListWords }) {
  const { id, value, problem, describedBy } = useField("text");
  const area = useRef<HTMLTextAreaElement>(null);
  const alive = useAlive();
  const [refused, setRefused] = useState("");
  const read = async (file: File | undefined) => {
    if (!file || !area.current) return;
    const text = await readTextFile(file);
    setRefused(text === null ? words.fileRefused : "");
    if (text === null) return;
    const before = area.current.value.trimEnd();
    area.current.value = before === "" ? text : `${before}\n${text}`;
    area.current.dispatchEvent(new Event("input", { bubbles: true }));
    area.current.focus();
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  };
  return (
    <Labelled id={id} label={words.text.label} hint={words.text.hint} problem={problem ?? (refused || undefined)}>
      <textarea
        ref={area}
        id={id}
        name="text"
        rows={10}
        defaultValue={value}
        spellCheck={false}
        autoComplete="off"
        className="list-text"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(words.text.hint) || undefined}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      {alive && (
        <label className="button list-file">
          {words.file}
          <input
            type="file"
            className="visually-hidden"
            accept=".txt,text/plain"
            onChange={(event) => {
              read(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      )}
    </Labelled>
  );
}
