/**
 * Puts the pressed button's name and value into a hidden field of its form until the submission has been read.
 *
 * React reads a form with `new FormData(form, submitter)`. Chrome and Edge before 112 and Firefox before 111 ignore the
 * second argument. Safari before 15.4 does not report the pressed button. In both cases the value would be lost. The
 * browser reads the form in the task of the click, so the next task removes the field. Enter in a field clicks the
 * first button.
 */
export function carryPressed({ form, name, value }: Pick<HTMLButtonElement, "form" | "name" | "value">): void {
  if (!form) return;
  for (const left of form.querySelectorAll("[data-pressed]")) left.remove();
  if (name === "") return;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  field.dataset.pressed = "";
  form.append(field);
  setTimeout(() => field.remove());
}
