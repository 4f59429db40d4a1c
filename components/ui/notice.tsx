import type { ReactNode } from "react";

type Props = {
  title: string | null;
  /** `past`: an earlier head is shown. `stale`: data is old. `error`: something was refused. */
  kind: "info" | "past" | "stale" | "error" | "done";
  children?: ReactNode;
};

/** A boxed message that concerns the whole page. Errors are announced at once, the rest is read in its place. */
export function Notice({ title, kind, children }: Props) {
  return (
    <div className={`notice ${kind}`} role={kind === "error" ? "alert" : undefined}>
      {title !== null && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
