"use client";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Island } from "@/components/unhydrated/island";

type Words = { copy: string; copied: string; share: string };

/**
 * Adds a copy button under each copyable text, and a share button where the browser can share. `data-copy` is the text, or
 * blank for the text of the first element; `data-label` is the button's label.
 */
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
  const { copy: own, label = words.copy } = place.dataset;
  const text = own || (place.firstElementChild?.textContent ?? "");
  const url = place.dataset.share;

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  async function share() {
    try {
      await navigator.share({ text: text.replace(url ?? "", "").trim(), url });
    } catch (error) {
      // The user closed the share sheet: not an error.
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
          <span aria-live="polite">{copied ? words.copied : label}</span>
        </button>
      )}
    </span>
  );
}
