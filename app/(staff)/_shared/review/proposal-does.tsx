import { conditionTitle, conditionWords } from "@/app/(staff)/_shared/lists/condition-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { nameWords } from "@/app/(staff)/_shared/words/name-words";
import type { Proposal } from "@/db/proposals/proposal";
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
