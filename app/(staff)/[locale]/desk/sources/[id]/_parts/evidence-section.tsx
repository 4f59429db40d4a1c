import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { UploadForm } from "@/components/forms/upload-form";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { DocumentOf } from "@/domain/records/document";
import { largestEvidence, largestMegabytes } from "@/domain/records/evidence";
import { mediaTypes } from "@/domain/values/vocabulary";
import { EvidenceList } from "./evidence-list";

type Props = {
  words: DeskWords;
  user: SessionUser;
  source: DocumentOf<"source">;
  /** Problem code of the last upload. */
  problem: string;
  /** `1` if the last upload was attached, `again` if it had been attached before. */
  attached: string;
};

/** The evidence of a source, which is never public, and the upload form. */
export function EvidenceSection({ words, user, source, problem, attached }: Props) {
  const { t, locale } = words;
  const most = largestMegabytes;
  return (
    <section className="stack" id="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t("desk.evidence.title")}</h2>
      <p className="hint">{t("desk.evidence.lead")}</p>
      {attached !== "" && (
        <Notice kind="done" title={t(attached === "again" ? "desk.evidence.known" : "desk.evidence.attached")} />
      )}
      <EvidenceList words={words} user={user} source={source} />
      <UploadForm
        action={`/api/desk/evidence?locale=${locale}&source=${source.id}`}
        accept={mediaTypes.join(",")}
        largest={largestEvidence}
        problem={problem === "" ? undefined : problemSentence(t, problem, { most })}
        words={{
          label: t("desk.evidence.file"),
          hint: t("desk.evidence.hint", { most }),
          submit: t("desk.evidence.attach"),
          cancel: t("desk.evidence.cancel"),
          sending: t.raw("desk.evidence.sending"),
          checking: t("desk.evidence.checking"),
          cancelled: t("desk.evidence.cancelled"),
          missing: t("problem.file_missing"),
          tooLarge: t("problem.evidence_too_large", { most }),
          offline: t("desk.evidence.offline"),
        }}
      />
    </section>
  );
}
