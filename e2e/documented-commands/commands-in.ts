import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/ops/start/root";

/** Documents whose commands an operator types. */
export const documents = ["docs/operating.md", "README.md"];

/** Returns every command of the documents, each once: `npm …` and `node …`, in code spans and in blocks of code. */
export function documentedCommands(): string[] {
  return [...new Set(documents.flatMap((file) => commandsIn(readFileSync(path.join(root, file), "utf8"))))];
}

export function commandsIn(markdown: string): string[] {
  const lines = [...blocksIn(markdown).map(({ text }) => text), ...indented(markdown)].flatMap((text) =>
    text.split("\n"),
  );
  const spans = [...withoutBlocks(markdown).matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
  return [...lines.map((line) => line.replace(/\s#.*$/, "")), ...spans]
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => /^(npm|node|npx) /.test(text) && !/^npm (registry|audit|sbom)/.test(text));
}

/** Returns the fenced blocks with their language; "" without one. */
export function blocksIn(markdown: string): { language: string; text: string }[] {
  return [...markdown.matchAll(fence)].map(([, language = "", text = ""]) => ({ language, text }));
}

const fence = /^```([a-z]*)\n(.*?)^```/gms;

function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(fence, "").replaceAll(/^ {4}.*$/gm, "");
}

function indented(markdown: string): string[] {
  return markdown.split("\n").filter((line) => line.startsWith("    "));
}

/** Returns the languages of all fenced blocks, and the settings of systemd in code spans. */
export function otherInstructions(): { languages: string[]; settings: string[] } {
  const texts = documents.map((file) => readFileSync(path.join(root, file), "utf8"));
  return {
    languages: [...new Set(texts.flatMap((text) => blocksIn(text).map(({ language }) => language)))].filter(Boolean),
    settings: [...new Set(texts.flatMap((text) => text.match(/(?<=`)[A-Z][A-Za-z]+=[^`\n]+(?=`)/g) ?? []))].filter(
      (text) => /^(Exec|Kill|Restart|User|On[A-Z]|Umask)/.test(text),
    ),
  };
}
