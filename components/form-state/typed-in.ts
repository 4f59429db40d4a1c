import { belongs, textsOf, type Values } from "./form-state";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Returns the texts of all fields of a form as they stand; an unticked box is blank. */
export function standingIn(form: HTMLFormElement): Values {
  const boxes = controlsOf(form).filter(({ type }) => type === "checkbox");
  return { ...Object.fromEntries(boxes.map(({ name }) => [name, ""])), ...textsOf(new FormData(form)) };
}

/** Returns what a field holds in words, one line for each value of a list. */
export function wordsIn(form: HTMLFormElement, field: string): string {
  const own = controlsOf(form).filter(({ name, type }) => belongs(name, field) && type !== "hidden");
  return own
    .map(wordsOf)
    .filter((words) => words !== "")
    .join("\n");
}

/** True if a field of the form has another value than the page gave it. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return controlsOf(form).some((control) => {
    if (control instanceof HTMLSelectElement) {
      const options = [...control.options];
      const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
      return first !== undefined && !first.selected;
    }
    if (control.type === "hidden") return false;
    const isBox = control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
    return isBox ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>("input[name], select[name], textarea[name]")];
}

function wordsOf(control: Control): string {
  if (control instanceof HTMLSelectElement) return control.value && (control.selectedOptions[0]?.text ?? "");
  if (!(control instanceof HTMLInputElement) || !["checkbox", "radio"].includes(control.type))
    return control.value.trim();
  return control.checked ? (control.labels?.[0]?.textContent ?? control.value) : "";
}
