/** Marks the cards of ours, so that the layout knows them. */
const PREFIX = 'ai-governance-answer-';

/** The place of one of our cards on the page: `answer` cards stand on top. */
export type AnswerPlace = { row: 'answer' | 'detail'; order: number };

/** The key of a card at a place. */
export function answerKey({ row, order }: AnswerPlace): string {
  return `${PREFIX}${row}-${order}`;
}

/** The place that a key names; undefined for cards of others. */
export function answerPlace(key: string | null): AnswerPlace | undefined {
  const match = /^(answer|detail)-(\d+)$/.exec(
    key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : '',
  );
  if (!match) return undefined;
  return {
    row: match[1] === 'answer' ? 'answer' : 'detail',
    order: Number(match[2]),
  };
}
