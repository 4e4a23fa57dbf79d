import { formatCount } from './formatCount';
import { formatDate, formatDuration } from './formatDate';

const now = new Date('2026-11-21T12:00:00Z');

describe('formatDate', () => {
  it.each([
    ['2026-11-27', 'in 6 days'],
    ['2026-11-21', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-12-05', 'in 14 days'],
    ['2026-12-06', '6 Dec 2026'],
    ['2026-11-21T11:59:50Z', 'just now'],
    ['2026-11-21T11:50:00Z', '10 minutes ago'],
    ['2026-11-21T09:00:00Z', '3 hours ago'],
    ['2026-11-18T12:00:00Z', '3 days ago'],
    ['2026-03-03T12:00:00Z', '3 Mar 2026'],
    ['soon', 'soon'],
  ])('says %s as "%s"', (value, words) => {
    expect(formatDate(value, now)).toBe(words);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, 'less than 1 s'],
    [4, '4 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('says %d seconds as "%s"', (seconds, words) => {
    const end = new Date(now.getTime() + seconds * 1_000).toISOString();
    expect(formatDuration(now.toISOString(), end)).toBe(words);
  });
});

describe('formatCount', () => {
  it('separates thousands', () => {
    expect(formatCount(1310)).toBe('1,310');
  });
});
