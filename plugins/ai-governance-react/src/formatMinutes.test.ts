import { formatMinutes } from './formatMinutes';

it.each([
  [15, '15 min'],
  [120, '2 h'],
  [90, '1 h 30 min'],
  [2880, '2 d'],
  [1501, '1 d 1 h 1 min'],
])('says %d minutes', (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});
