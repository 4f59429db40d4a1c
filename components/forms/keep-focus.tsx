import { Component, type RefObject } from "react";

type Props = { form: RefObject<HTMLFormElement | null>; turn: string };
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Focuses the field with the same name when React replaces the focused field, which happens when `turn` changes. Without
 * it, a page that is refreshed while the user is in a field loses the next key presses. A class, because only classes
 * can read the document before React changes it.
 */
export class KeepFocus extends Component<Props> {
  override getSnapshotBeforeUpdate(): Control | null {
    const focused = document.activeElement;
    return focused && this.props.form.current?.contains(focused) ? (focused as Control) : null;
  }

  override componentDidUpdate(_: Props, __: unknown, before: Control | null) {
    if (!before?.name || before.isConnected || document.activeElement !== document.body) return;
    const { name, type, value } = before;
    const isBox = type === "checkbox" || type === "radio";
    const fields = [...(this.props.form.current?.elements ?? [])] as Control[];
    fields.find((field) => field.name === name && field.type === type && (!isBox || field.value === value))?.focus();
  }

  override render() {
    return null;
  }
}
