import type { Refusal } from '#shared/session/outcome.ts';
import type { Refused } from '#shared/wire/wire.ts';

/** `status` 0: nobody answered. */
export type Answer<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal };

const ANSWERS_WITHIN_MS = 8_000;

/** Asks the server's HTTP side; never throws. A failure without words of its own is the refusal `try-again`. */
export async function call<Body>(
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
  withinMs = ANSWERS_WITHIN_MS,
): Promise<Answer<Body>> {
  try {
    const response = await fetch(url, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(withinMs),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, body: (await response.json()) as Body };
    return { ok: false, status: response.status, refusal: await refusalIn(response) };
  } catch {
    return { ok: false, status: 0, refusal: { code: 'try-again' } };
  }
}

async function refusalIn(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as Partial<Refused> | null;
  return body?.refusal ?? { code: 'try-again' };
}
