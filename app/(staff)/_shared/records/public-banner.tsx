import type { ReactNode } from "react";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { standingSentence } from "@/app/(staff)/_shared/words/standing-words";
import { CopyButton } from "@/components/forms/copy-button";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { findStanding } from "@/db/records/find-standing";
import { may } from "@/domain/access/may";
import type { Standing, StandingPart } from "@/domain/history/public-standing";
import { awaitsReview } from "@/domain/history/reviewed";
import type { DocumentOf } from "@/domain/records/document";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type BanneredType = "person" | "group" | "count" | "source" | "facility" | "publisher";

type Props = {
  t: Translate;
  locale: Locale;
  user: SessionUser;
  document: DocumentOf<BanneredType>;
  children?: ReactNode;
};

/** How the public sees a record now: its state, what it reads of it, and links to its public pages. */
export function PublicBanner({ t, locale, user, document, children }: Props) {
  const standing = findStanding(ledger(), document, new Date());
  const { marks, parts, into } = standing;
  const [only, ...others] = parts;
  const isSingle = only !== undefined && others.length === 0;
  return (
    <section className="public-banner" aria-label={t("desk.standing.title")}>
      <Notice kind={toneOf(standing)} title={standingSentence(t, locale, document.type, standing)}>
        {into && (
          <p>
            <a href={`/${locale}/${pathOf("person", into)}`}>{t("desk.merge.gone_into", { id: into })}</a>
          </p>
        )}
        {marks.length > 0 && (
          <ul className="plain">
            {marks.map((mark) => (
              <li key={mark}>{t(`desk.standing.mark.${mark}`)}</li>
            ))}
          </ul>
        )}
        {isSingle && <Tombstone t={t} locale={locale} part={only} />}
        {isSingle && <PublicLink t={t} locale={locale} part={only} />}
        {others.length > 0 && <Parts t={t} locale={locale} parts={parts} of={standing} />}
        {awaitsReview(document) && may(user, "change.approve") && (
          <p>
            <a href={`/${locale}/desk/review#review-${document.type}-${document.id}`}>{t("desk.review.title")}</a>
          </p>
        )}
        {children}
      </Notice>
    </section>
  );
}

function toneOf({ kind, marks }: Standing): "done" | "info" | "stale" {
  if (marks.includes("unsourced") || marks.includes("under_review")) return "stale";
  if (kind === "public") return "done";
  return kind === "draft" || kind === "nothing" || kind === "in_review" || kind === "returned" ? "info" : "stale";
}

type PartProps = { t: Translate; locale: Locale; part: StandingPart };

type PartsProps = Omit<PartProps, "part"> & { parts: readonly StandingPart[]; of: Standing };

/**
 * Each release and detention of a record, if there are several: its public page, its state if the heading says another, and
 * what the public reads of it unless that is the same of all.
 */
function Parts({ t, locale, parts, of }: PartsProps) {
  const [first = "", ...others] = new Set(parts.map((part) => tombstoneWords(t, locale, part)));
  const isShared = others.length === 0;
  return (
    <>
      {isShared && first !== "" && <p>{first}</p>}
      <ul className="plain standing-parts">
        {parts.map((part) => {
          const state = standingSentence(t, locale, part.kind, { kind: part.state, marks: [], parts: [part] });
          const isOther = state !== standingSentence(t, locale, part.kind, of);
          return (
            <li key={`${part.kind} ${part.id}`}>
              <p>
                <strong>{partName(t, part)}</strong>
                {isOther && `: ${state}`}
              </p>
              {!isShared && <Tombstone t={t} locale={locale} part={part} />}
              <PublicLink t={t} locale={locale} part={part} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function partName(t: Translate, { kind, id }: StandingPart): string {
  return t(kind === "release" ? "desk.spell.release" : "desk.standing.detention", { number: id });
}

/** What the public reads of a withdrawn part: the reason and the note. */
function Tombstone({ t, locale, part }: PartProps) {
  const words = tombstoneWords(t, locale, part);
  return words === "" ? null : <p>{words}</p>;
}

function tombstoneWords(t: Translate, locale: Locale, { seen }: StandingPart): string {
  if (!seen?.gone) return "";
  const { reason, noteEs, noteEn } = seen.gone;
  const note = locale === "en" && noteEn ? noteEn : noteEs;
  const said = [reason && t(`reason.${reason}`), note].filter(Boolean).join(" ");
  return said === "" ? "" : t("desk.standing.reads", { text: said });
}

const sections = { release: "releases", detention: "detentions", count: "counts" } as const;

/** The link to the public page of a part; also of one that is not public any more, whose page says so. */
function PublicLink({ t, locale, part }: PartProps) {
  const { kind, id, seen } = part;
  if (!seen || !(kind in sections)) return null;
  const path = `/${locale}/${sections[kind as keyof typeof sections]}/${id}`;
  return (
    <p className="cluster">
      <a className="tall" href={path}>
        {t("desk.public_page")}
        {kind !== "count" && <span className="visually-hidden">: {partName(t, part)}</span>}
      </a>
      <CopyButton
        words={{ copy: t("desk.copy.copy_address"), copied: t("chart.action.copied") }}
        path={path}
        of={t(kind === "count" ? "desk.copy.figure" : `desk.copy.${kind as "release" | "detention"}`, { number: id })}
      />
    </p>
  );
}
