import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import { situationWords } from "@/app/(staff)/_shared/words/situation-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { Proposal } from "@/db/proposals/proposal";
import { situations } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";
import type { Compared } from "./compared";

type Props = { words: DeskWords; proposal: Proposal; compared: readonly Compared[] };

/** What an erasure or an export does, in words; for other changes the comparison says it. */
export function ProposalDoes({ words, proposal, compared }: Props) {
  const { t } = words;
  if (proposal.why === "export") return <ExportWords words={words} input={proposal.input ?? {}} />;
  if (proposal.why !== "erase") return null;
  return compared.flatMap(({ before }) =>
    before?.type === "person" ? (
      <p key={before.id}>
        <strong>{t("desk.proposal.erases", { name: nameWords(t, before.id, before.identity), id: before.id })}</strong>
      </p>
    ) : (
      []
    ),
  );
}

function ExportWords({ words, input }: { words: DeskWords; input: Record<string, unknown> }) {
  const { t } = words;
  const filter = typeof input.filter === "object" && input.filter !== null ? Object.entries(input.filter) : [];
  const conditions = filter.filter(([, value]) => typeof value === "string" && value !== "");
  return (
    <>
      <p>
        <strong>{t("desk.proposal.exports", { count: Number(input.rows ?? 0) })}</strong>
      </p>
      {conditions.length === 0 && <p>{t("desk.proposal.unfiltered")}</p>}
      {conditions.length > 0 && (
        <dl className="facts">
          {conditions.map(([name, value]) => (
            <div key={name}>
              <dt>{conditionTitle(t, name)}</dt>
              <dd>{conditionWords(words, name, String(value))}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function conditionTitle(t: Translate, name: string): string {
  const found = [`field.${name}.label`, `desk.column.${name}`].find((key) => t.has(key as Parameters<Translate>[0]));
  return found ? t(found as Parameters<Translate>[0]) : t("desk.search.label");
}

function conditionWords(words: DeskWords, name: string, value: string): string {
  const situation = situations.find((each) => name === "situation" && each === value);
  return situation ? situationWords(words.t, situation) : valueWords(words, name, value);
}
