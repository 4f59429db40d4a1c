/** Decodes characters that Excel writes as "_x000D_". */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
