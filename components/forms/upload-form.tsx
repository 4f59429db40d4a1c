"use client";

import { type FormEvent, useRef, useState } from "react";
import { Labelled } from "./labelled";
import { type Sending, send } from "./send-file";

export type UploadWords = {
  label: string;
  hint: string;
  submit: string;
  cancel: string;
  /** With `{percent}`. */
  sending: string;
  /** The file has arrived and the server checks it. */
  checking: string;
  cancelled: string;
  missing: string;
  tooLarge: string;
  offline: string;
};

type Props = {
  action: string;
  accept: string;
  /** Maximum size in bytes. */
  largest: number;
  words: UploadWords;
  /** Error of the previous upload. */
  problem?: string;
};

/** A form that uploads one file. With scripts it shows progress and can be cancelled. */
export function UploadForm({ action, accept, largest, words, problem: previousProblem }: Props) {
  const [problem, setProblem] = useState(previousProblem);
  const [status, setStatus] = useState("");
  const [percent, setPercent] = useState<number>();
  const sending = useRef<Sending>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const isBusy = percent !== undefined;

  const refuse = (sentence: string) => {
    setPercent(undefined);
    setStatus("");
    setProblem(sentence);
    field.current?.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const file = field.current?.files?.[0];
    if (!file) return refuse(words.missing);
    if (file.size > largest) return refuse(words.tooLarge);
    setProblem(undefined);
    setStatus("");
    setPercent(0);
    sending.current = send(action, new FormData(event.currentTarget), setPercent);
    sending.current.answer.then((answer) => {
      if (answer.to) leadTo(answer.to);
      else if (answer.cancelled) {
        setPercent(undefined);
        setStatus(words.cancelled);
      } else refuse(answer.problem ?? words.offline);
    });
  };
  return (
    <form method="post" action={action} encType="multipart/form-data" className="form stack" onSubmit={submit}>
      <Labelled id="upload-file" label={words.label} hint={words.hint} problem={problem}>
        <input
          ref={field}
          id="upload-file"
          name="file"
          type="file"
          accept={accept}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "upload-file-error upload-file-hint" : "upload-file-hint"}
        />
      </Labelled>
      {isBusy && <progress max={100} value={percent < 100 ? percent : undefined} aria-labelledby="upload-file-told" />}
      <p role="status" className="hint upload-told" id="upload-file-told">
        {isBusy ? (percent < 100 ? words.sending.replace("{percent}", String(percent)) : words.checking) : status}
      </p>
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {words.submit}
        </button>
        {isBusy && percent < 100 && (
          <button type="button" className="button" onClick={() => sending.current?.stop()}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

/** Opens a page; reloads it if it is the current one, because its content has changed. */
function leadTo(path: string) {
  const isHere = path.split("#")[0] === location.pathname + location.search;
  location.assign(path);
  if (isHere) location.reload();
}
