import type { ReactNode } from "react";
import { listParameters, type Parameter } from "@/domain/exports/openapi/openapi-parameters";
import { type Operation, pathOf } from "@/domain/exports/openapi/operations";
import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { operation: Operation; view: View; locale: Locale };

/**
 * An operation as a plain form whose values become the address; the API ignores blank ones. In an earlier view the form
 * requests that view.
 */
export function ApiForm({ operation, view, locale }: Props) {
  const t = translator(locale);
  return (
    <form
      className="filters long"
      method="get"
      action={pathOf(operation)}
      aria-label={`${t("api.try")}: ${t(`operation.${operation.id}.title`)}`}
    >
      {listParameters(operation, locale).map((parameter) => (
        <div key={parameter.name} className="filter">
          <label htmlFor={`${operation.id}-${parameter.name}`}>
            <code>{parameter.name}</code> {parameter.meaning}
          </label>
          {control(parameter, {
            id: `${operation.id}-${parameter.name}`,
            name: parameter.name,
            defaultValue: parameter.name === "at" && !isCurrent(view) ? String(view.at) : "",
            any: t("api.any"),
          })}
        </div>
      ))}
      <button type="submit" className="button">
        {t("api.send")}
      </button>
    </form>
  );
}

/** Returns the input for a parameter's type. Its example shows the format of the value. */
function control(
  { schema, example }: Parameter,
  { any, ...field }: { id: string; name: string; defaultValue: string; any: string },
): ReactNode {
  if (schema.enum) {
    return (
      <select {...field}>
        <option value="">{any}</option>
        {schema.enum.map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    );
  }
  if (schema.format === "date") return <input type="date" {...field} />;
  const hint = schema.default ?? example;
  const placeholder = hint === undefined ? undefined : String(hint);
  if (schema.type === "integer") {
    const { minimum, maximum } = schema;
    return <input type="number" {...field} min={minimum} max={maximum} placeholder={placeholder} />;
  }
  return <input type="text" {...field} placeholder={placeholder} />;
}
