import type { ReactNode } from "react";

type Props = {
  title: string | null;
  /** `past`: an earlier head is shown. `stale`: data are old. `error`: the server refused something. */
  kind: "info" | "past" | "stale" | "error" | "done";
  children?: ReactNode;
};

/** A boxed message about the whole page. Screen readers announce errors at once, and read the others in page order. */
export function Notice({ title, kind, children }: Props) {
  return (
    <div className={`notice ${kind}`} role={kind === "error" ? "alert" : undefined}>
      {title !== null && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
