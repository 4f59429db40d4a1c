import { isKind, isVerification, meaningGroups, type StatusMeaning } from "@/domain/imports/status-meaning";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; name: string; label: string; value: StatusMeaning | null };

/** The choice of what a value of a status column means. A value that nobody understands starts without an answer. */
export function MeaningSelect({ t, name, label, value }: Props) {
  const id = name.replaceAll(".", "-");
  const groups = Object.entries(meaningGroups) as [keyof typeof meaningGroups, readonly StatusMeaning[]][];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ""} required>
        <option value="">{t("desk.import.meaning_choose")}</option>
        {groups.map(([group, meanings]) => (
          <optgroup key={group} label={t(`desk.import.meanings.${group}`)}>
            {meanings.map((meaning) => (
              <option key={meaning} value={meaning}>
                {meaningName(t, meaning)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Returns the name of a meaning. */
function meaningName(t: Translate, meaning: StatusMeaning): string {
  if (meaning === "unknown") return t("desk.import.meaning.released");
  if (isKind(meaning)) return t(`kind.${meaning}`);
  if (isVerification(meaning)) return t(`verification.${meaning}`);
  return t(`desk.import.meaning.${meaning}`);
}
