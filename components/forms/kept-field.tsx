"use client";

import { useField } from "@/components/form-state/form-context";

/** A hidden field of a row. It belongs to the row's values, so it follows them when another version is chosen. */
export function KeptField({ name }: { name: string }) {
  const { value } = useField(name);
  return value === "" ? null : <input type="hidden" name={name} value={value} readOnly />;
}
