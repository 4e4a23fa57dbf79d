import { messageOf, Told } from './messageOf';

const told = (number: number, given: Partial<Told> = {}): Told => ({
  subject: `ownership/party-left/model:default/m${number}`,
  title: `Model ${number} has nobody`,
  description: 'Choose somebody.',
  link: `/catalog/default/model/m${number}`,
  severity: 2,
  ...given,
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => told(index + 1));

describe('messageOf', () => {
  it('passes one notice on as it is', () => {
    expect(messageOf([told(1, { severity: 1 })], 'scope')).toEqual({
      title: 'Model 1 has nobody',
      description: 'Choose somebody.',
      link: '/catalog/default/model/m1',
      severity: 'high',
      topic: 'ownership',
      scope: 'scope',
    });
  });

  it('counts many, and lists the first ten', () => {
    const message = messageOf([told(0, { severity: 0 }), ...many(11)], 'scope');
    expect(message).toMatchObject({
      title: '12 matters of AI governance',
      link: '/ai-governance',
      severity: 'critical',
      topic: 'ownership',
    });
    const lines = message.description?.split('\n');
    expect(lines).toHaveLength(11);
    expect(lines?.[0]).toBe('1. Model 0 has nobody');
    expect(lines?.[10]).toBe('… and 2 more');
  });

  it('has the link and the topic that all of them share', () => {
    const link = '/ai-governance/ownership';
    expect(
      messageOf(
        [told(1, { link }), told(2, { link, subject: 'risk/late' })],
        'scope',
      ),
    ).toMatchObject({ link, topic: undefined });
  });

  it('keeps a title short enough to be stored', () => {
    const title = 'x'.repeat(300);
    expect(messageOf([told(1, { title })], 'scope').title).toHaveLength(200);
  });
});
