import { draftOf, newStep, pathOf, problemsOf } from './supportDraft';
import { completePath } from './__testUtils__/supportView';

describe('a support path while it is edited', () => {
  it.each([
    ['every step', completePath],
    ['nothing', { escalation: [] }],
  ])('with %s comes back as it was', (_, path) => {
    expect(pathOf(draftOf(path))).toEqual(path);
    expect(problemsOf(draftOf(path))).toEqual({});
  });

  it('leaves out what was emptied', () => {
    const draft = draftOf(completePath);
    expect(
      pathOf({
        ...draft,
        hours: '  ',
        channel: { title: '', url: '' },
        vendor: {
          ...draft.vendor,
          name: '',
          contract: '',
          contact: draft.onCall,
        },
      }),
    ).not.toHaveProperty('hours');
  });

  it.each([
    [
      'a link without a name',
      { channel: { title: '', url: 'https://chat.example.com' } },
      'channel.title',
    ],
    ['a link that is none', { knowledgeBase: 'wiki' }, 'knowledgeBase'],
    [
      'a contact with a link alone',
      { onCall: { party: '', text: '', url: 'tel:110' } },
      'onCall',
    ],
  ])('says what is wrong with %s', (_, part, field) => {
    const problems = problemsOf({ ...draftOf(completePath), ...part });
    expect(Object.keys(problems)).toEqual([field]);
  });

  it('asks who a new step leads to', () => {
    const draft = draftOf({ escalation: [] });
    const step = newStep(draft.escalation);
    expect(problemsOf({ ...draft, escalation: [step] })).toEqual({
      'escalation.0.contact': expect.stringContaining('needs a party'),
    });
  });
});
