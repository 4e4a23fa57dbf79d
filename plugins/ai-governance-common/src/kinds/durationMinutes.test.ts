import { durationMinutes } from './durationMinutes';

describe('durationMinutes', () => {
  it.each([
    ['PT1H', 60],
    ['PT90M', 90],
    ['PT30S', 0.5],
    ['PT1.5H', 90],
    ['P1DT1H', 1_500],
    ['P2W', 20_160],
    ['P1M', 43_200],
    ['P1Y', 525_600],
    ['PT0S', 0],
  ])('%s is %p', (duration, minutes) => {
    expect(durationMinutes(duration)).toBe(minutes);
  });

  it.each([undefined, '', 'P', 'PT', '1h', 'P1H', 'PT1H '])(
    '%p is none',
    duration => {
      expect(durationMinutes(duration)).toBeUndefined();
    },
  );
});
