import type { Values } from "@/components/form-state/form-state";

/** Typed values and the time of saving, in milliseconds since 1970. */
export type Autosaved = { at: number; values: Values };

/** Encrypts with AES-GCM under a fresh nonce. Returns nonce and ciphertext as base64, nonce first. */
export async function encrypt(key: CryptoKey, saved: Autosaved): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(saved));
  const encrypted = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text));
  return base64(new Uint8Array([...iv, ...encrypted]));
}

/** Reverses `encrypt`. Returns undefined if the text was changed, cut or encrypted under another key. */
export async function decrypt(key: CryptoKey, encrypted: string): Promise<Autosaved | undefined> {
  try {
    const bytes = Uint8Array.from(atob(encrypted), (letter) => letter.charCodeAt(0));
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
    return JSON.parse(new TextDecoder().decode(text));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function base64(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
