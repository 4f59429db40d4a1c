import { address } from "@/app/_public/site/address";
import { drawChart } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { type Absent, type Choices, isAbsent } from "@/domain/charts/entry";
import type { Bar } from "@/domain/charts/spec";
import { translator } from "@/messages/translator";

const name = "nationality-countries";

/** The most nationalities shown here; the chart's page has all. */
const most = 6;

type Props = {
  context: ChartContext;
  /** The choices of this page's address; `on` is a date with published nationalities. */
  given: Choices;
};

/** The most frequent nationalities of the newest date with published nationalities, or of the date in the address. */
export function Countries({ context, given }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const choices = { on: given.on };
  const drawn = drawChart(name, context, choices);
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t("home.nationality.title")}</h2>
      {isAbsent(drawn) ? (
        <NoCountries
          absent={drawn}
          linkTo={(nearest) => `${address(locale, "", view, { ...given, ...nearest })}#${name}`}
        />
      ) : (
        drawn.kind === "bars" && (
          <>
            <p>{drawn.summary}</p>
            <Largest rows={drawn.groups.flatMap(({ rows }) => rows)} />
          </>
        )
      )}
      <p className="further">
        <a href={address(locale, `/charts/${name}`, view, choices)}>{t("home.nationality.more")}</a>
        <a href={address(locale, "/charts/nationality", view)}>{t("chart.nationality.title")}</a>
      </p>
    </section>
  );
}

function Largest({ rows }: { rows: Bar[] }) {
  const largest = rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, most);
  return (
    <ul className="tally">
      {largest.map(({ id, label, valueLabel, text }) => (
        <li key={id} title={text}>
          <span>{label}</span> <b>{valueLabel}</b>
        </li>
      ))}
    </ul>
  );
}

function NoCountries({ absent, linkTo }: { absent: Absent; linkTo: (choices: Choices) => string }) {
  return (
    <p>
      {absent.absent}
      {absent.nearest && (
        <>
          {" "}
          <a href={linkTo(absent.nearest.choices)}>{absent.nearest.label}</a>
        </>
      )}
    </p>
  );
}
