"use client";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Island } from "@/components/unhydrated/island";

type Words = { copy: string; copied: string; share: string };

/** Puts a button under each text that may be copied, and one for the phone's own sheet where it has one. */
export function CopyButtons({ words }: { words: Words }) {
  const [places, setPlaces] = useState<HTMLElement[]>([]);
  useEffect(() => setPlaces([...document.querySelectorAll<HTMLElement>("[data-copy]")]), []);
  return places.map((place, index) =>
    createPortal(
      // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a page are read once
      <Island key={index}>
        <Buttons place={place} words={words} />
      </Island>,
      place,
    ),
  );
}

function Buttons({ place, words }: { place: HTMLElement; words: Words }) {
  const [copied, setCopied] = useState(false);
  const text = place.firstElementChild?.textContent ?? "";
  const url = place.dataset.share;

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  async function share() {
    try {
      await navigator.share({ text: text.replace(url ?? "", "").trim(), url });
    } catch (error) {
      // Whoever closes the sheet has changed their mind.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  }

  return (
    <span className="cluster">
      {url !== undefined && "share" in navigator && (
        <button type="button" className="button" onClick={share}>
          {words.share}
        </button>
      )}
      {navigator.clipboard && (
        <button type="button" className="button" onClick={copy}>
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </button>
      )}
    </span>
  );
}
