const POLL_MS = 100;
const PATIENCE_MS = 45_000;

/** The first answer that is none of undefined, asked for again and again. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  patience: number = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) {
      throw new Error(`Still waiting for ${what} after ${patience} ms`);
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}
