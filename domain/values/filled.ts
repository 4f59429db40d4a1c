/** Returns an object whose blank values (null, false, an empty text or list) are taken from another. */
export function filled<T extends object>(own: T, other: T): T {
  const stated = Object.entries(own).filter(([, value]) => !isBlank(value));
  return { ...own, ...other, ...Object.fromEntries(stated) };
}

function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
