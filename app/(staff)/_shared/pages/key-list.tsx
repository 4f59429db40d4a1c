import type { Translate } from "@/messages/translator";
import { keys } from "./keys";

/** The list of keyboard shortcuts, collapsed. */
export function KeyList({ t }: { t: Translate }) {
  return (
    <details className="keys">
      {/* biome-ignore lint/a11y/noAccessKey: the browser's modifier key is needed, so typing triggers none */}
      <summary accessKey={keys.help}>{t("desk.keys.title")}</summary>
      <dl>
        {(["log", "undo", "help"] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>Alt</kbd> + <kbd>{keys[key].toUpperCase()}</kbd>
            </dt>
            <dd>{t(`desk.keys.${key}`)}</dd>
          </div>
        ))}
        {(["choose", "add", "answer", "close"] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`desk.keys.${key}_key`)}</kbd>
            </dt>
            <dd>{t(`desk.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t("desk.keys.modifier")}</p>
    </details>
  );
}
