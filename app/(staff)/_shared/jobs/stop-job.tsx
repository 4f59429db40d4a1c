import type { Locale } from "@/messages/locale";

type Props = { action: (data: FormData) => Promise<void>; locale: Locale; id?: number; label: string };

/** The button that asks a job to stop; `id`: of what the action knows it by. */
export function StopJob({ action, locale, id, label }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}
