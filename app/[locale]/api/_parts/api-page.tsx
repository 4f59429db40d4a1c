import { SiteFrame } from "@/app/_public/site/site-frame";
import { Table } from "@/components/ui/table";
import { chapters } from "@/domain/exports/openapi/chapters";
import { listFields } from "@/domain/exports/openapi/openapi-fields";
import { listParameters } from "@/domain/exports/openapi/openapi-parameters";
import { type Operation, operations, pathOf } from "@/domain/exports/openapi/operations";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { readEnvironment } from "@/ops/environment";
import { ApiForm } from "./api-form";

type Props = { view: View; locale: Locale };

/** What the API is, how to page and mirror, and a form for each operation that works without scripts. */
export function ApiPage({ view, locale }: Props) {
  const t = translator(locale);
  const { url } = readEnvironment(process.env);
  return (
    <SiteFrame view={view} locale={locale} path="/api">
      <h1>{t("api.title")}</h1>
      <p>{t("api.lead")}</p>
      <dl className="facts terms">
        {chapters.map((chapter) => (
          <div key={chapter}>
            <dt>{t(`api.${chapter}.title`)}</dt>
            <dd>{t(`api.${chapter}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("api.example_unchanged")}</p>
      <Command text={`curl -i -H 'If-None-Match: W/"…"' '${url}/api/v1/summary'`} />
      <p>{t("api.try_lead")}</p>
      <nav aria-label={t("api.operations")}>
        <ul>
          {operations.map((operation) => (
            <li key={operation.id}>
              <a href={`#${operation.id}`}>{pathOf(operation)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((operation) => (
        <Described key={operation.id} operation={operation} view={view} locale={locale} origin={url} />
      ))}
    </SiteFrame>
  );
}

function Described({ operation, view, locale, origin }: Props & { operation: Operation; origin: string }) {
  const t = translator(locale);
  const fields = listFields(operation, locale);
  return (
    <section aria-labelledby={operation.id}>
      <h2 id={operation.id}>{t(`operation.${operation.id}.title`)}</h2>
      <p>{t(`operation.${operation.id}.lead`)}</p>
      <p>
        <code>GET {pathOf(operation)}</code>
      </p>
      <ApiForm operation={operation} view={view} locale={locale} />
      <p>{t("api.example")}</p>
      <Command text={`curl '${origin}${exampleAddress(operation, locale)}'`} />
      {operation.id !== "openapi" && (
        <details className="unfolds">
          <summary>{t("api.fields")}</summary>
          <Table
            narrow="stacks"
            caption={`${t("api.fields")}: ${operation.id}`}
            columns={[
              { key: "field", label: t("api.field"), numeric: false },
              { key: "type", label: t("data.column.type"), numeric: false },
              { key: "meaning", label: t("data.column.meaning"), numeric: false },
            ]}
            rows={fields.map(({ path, type, meaning }) => ({
              id: path,
              cells: [<code key="path">{path}</code>, <code key="type">{type}</code>, meaning],
            }))}
          />
        </details>
      )}
    </section>
  );
}

function Command({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <pre className="command" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

/** Returns an example address: a few items since a day, if the operation has such parameters. */
function exampleAddress(operation: Operation, locale: Locale): string {
  const shown = ["from", "limit"];
  const params = listParameters(operation, locale).flatMap(({ name, example }) =>
    shown.includes(name) && example !== undefined ? [[name, String(example)]] : [],
  );
  return params.length === 0 ? pathOf(operation) : `${pathOf(operation)}?${new URLSearchParams(params)}`;
}
