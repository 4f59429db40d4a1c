import { type Autosaved, decrypt, encrypt } from "./encrypt";

const prefix = "kept:";
const day = 24 * 60 * 60 * 1000;

/** How often somebody signed out here, so that what was still being encrypted then is not stored after it. */
let wiped = 0;

/** Keeps one form in this tab's storage, encrypted; its name there says nothing either. */
export type Autosave = {
  /** What was kept within the last 24 hours and can be read. */
  find: () => Promise<Autosaved | undefined>;
  /** Whether it is kept now. */
  keep: (values: Autosaved["values"]) => Promise<boolean>;
  forget: () => void;
};

/**
 * The keeper of the form at an address, or undefined where nothing may be kept: without WebCrypto (plain http from
 * another host), and where the server gives no key because nobody is signed in or it is not reached.
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
      return stored === null ? undefined : decrypt(key, stored.slice(stored.indexOf(":") + 1));
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

/** Signing out: nothing of any form stays in this tab. */
export function discardAll(): void {
  wiped++;
  for (const name of keptNames()) sessionStorage.removeItem(name);
}

function sweep() {
  for (const name of keptNames()) {
    const at = Number(sessionStorage.getItem(name)?.split(":", 1)[0]);
    if (!(Date.now() - at < day)) sessionStorage.removeItem(name);
  }
}

function keptNames(): string[] {
  return Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
}

/** A tab has room for some 5 MB; what does not fit is not kept, and an older half of it neither. */
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
