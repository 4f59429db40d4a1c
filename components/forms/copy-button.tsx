"use client";
import { useEffect, useState } from "react";

type Words = { copy: string; copied: string };

type Props = {
  words: Words;
  /** What is copied, before the address. */
  text?: string;
  /** The path of a page of this site, copied as its full address. */
  path?: string;
  /** What the button copies, for screen readers. */
  of: string;
};

/** A button that copies a text and an address. Without scripts, or where browsers refuse to copy, it does not exist. */
export function CopyButton({ words, text = "", path, of }: Props) {
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  if (!canCopy) return null;

  async function copy() {
    const address = path === undefined ? "" : `${window.location.origin}${path}`;
    await navigator.clipboard.writeText([text, address].filter(Boolean).join(" "));
    setCopied(true);
  }

  return (
    <button type="button" className="button quiet copy" onClick={copy}>
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      <span className="visually-hidden"> {of}</span>
    </button>
  );
}
