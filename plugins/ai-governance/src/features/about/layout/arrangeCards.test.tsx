import { answerKey } from '../../../overview/answerKey';
import { arrangeCards } from './arrangeCards';

const card = (key: string, type?: 'info' | 'content') => ({
  element: <i key={key} />,
  type,
});

describe('arrangeCards', () => {
  it('puts answers on top whatever came first, others below in their order', () => {
    const { answers, rest } = arrangeCards([
      card('stock-about', 'info'),
      card('stock-graph'),
      card(answerKey({ row: 'detail', order: 5 })),
      card(answerKey({ row: 'answer', order: 2 }), 'content'),
      card(answerKey({ row: 'answer', order: 3 }), 'info'),
      card(answerKey({ row: 'answer', order: 1 })),
    ]);
    const keys = (elements: JSX.Element[]) => elements.map(({ key }) => key);

    expect(keys(answers.wide)).toEqual([
      'ai-governance-answer-answer-1',
      'ai-governance-answer-answer-2',
    ]);
    expect(keys(answers.narrow)).toEqual(['ai-governance-answer-answer-3']);
    expect(keys(rest.wide)).toEqual([
      'ai-governance-answer-detail-5',
      'stock-graph',
    ]);
    expect(keys(rest.narrow)).toEqual(['stock-about']);
  });
});
