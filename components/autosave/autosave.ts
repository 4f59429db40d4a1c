import { withNamesOfToday } from "./earlier-names";
import { type Autosaved, decrypt, encrypt } from "./encrypt";

const prefix = "kept:";
const day = 24 * 60 * 60 * 1000;

/** Number of sign-outs in this tab. A save that was still encrypting at sign-out must not be stored afterwards. */
let wiped = 0;

/** Stores one form in this tab's session storage, encrypted. The storage key reveals nothing about the form. */
export type Autosave = {
  /** Returns the saved values if they are less than 24 hours old and can be decrypted. */
  find: () => Promise<Autosaved | undefined>;
  /** Saves the values. True if they are stored. */
  keep: (values: Autosaved["values"]) => Promise<boolean>;
  forget: () => void;
};

/**
 * Returns the autosave of a form, or undefined where saving is impossible: without WebCrypto (plain http from another
 * host), when the user is not signed in, or when the server does not answer.
 */
export async function openAutosave(keyAddress: string, form: string): Promise<Autosave | undefined> {
  sweep();
  const raw = globalThis.crypto?.subtle && (await fetchKey(keyAddress));
  if (!raw) return undefined;
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  const name = await nameOf(raw, form);
  let turn = 0;
  return {
    async find() {
      const stored = sessionStorage.getItem(name);
      const saved = stored === null ? undefined : await decrypt(key, stored.slice(stored.indexOf(":") + 1));
      return saved && { ...saved, values: withNamesOfToday(saved.values) };
    },
    async keep(values) {
      const [mine, before] = [++turn, wiped];
      const at = Date.now();
      const encrypted = await encrypt(key, { at, values });
      if (mine !== turn || before !== wiped) return false;
      return store(name, `${at}:${encrypted}`);
    },
    forget() {
      turn++;
      sessionStorage.removeItem(name);
    },
  };
}

/** Deletes the saved values of all forms in this tab. Called at sign-out. */
export function discardAll(): void {
  wiped++;
  for (const name of savedNames()) sessionStorage.removeItem(name);
}

function sweep() {
  for (const name of savedNames()) {
    const at = Number(sessionStorage.getItem(name)?.split(":", 1)[0]);
    if (!(Date.now() - at < day)) sessionStorage.removeItem(name);
  }
}

function savedNames(): string[] {
  return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
}

/** A tab stores about 5 MB. If the new text does not fit, the old one is deleted too: half-old values would mislead. */
function store(name: string, text: string): boolean {
  try {
    sessionStorage.setItem(name, text);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "QuotaExceededError")) throw error;
    sessionStorage.removeItem(name);
    return false;
  }
}

async function fetchKey(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const answer = await fetch(address, { cache: "no-store" }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const { key }: { key: string } = await answer.json();
  return Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
}

async function nameOf(key: Uint8Array, form: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array([...key, ...new TextEncoder().encode(form)]));
  return prefix + btoa(String.fromCharCode(...new Uint8Array(digest)));
}
