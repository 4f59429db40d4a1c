/** Whom a password is for, as far as it is known when the password is chosen. */
export type PasswordOwner = { name?: string; email: string };

/** Returns the words that a stranger who knows the account tries first: name, address, this software, the host. */
export function accountWords({ name = "", email }: PasswordOwner, url: string): string[] {
  const { hostname } = new URL(url);
  const parts = [name, email, hostname].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const words = [...parts, "vigilia"].map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  return [...new Set(words)];
}
