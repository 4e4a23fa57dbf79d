import type {
  CellValue,
  RaciLetter,
} from '@aigov/backstage-plugin-ai-governance-common';
import { typedLetter } from './typedLetter';

describe('typedLetter', () => {
  it.each<[CellValue | undefined, RaciLetter, CellValue | undefined]>([
    [undefined, 'R', 'R'],
    [undefined, 'A', 'A'],
    [undefined, 'C', 'C'],
    ['R', 'A', 'AR'],
    ['A', 'R', 'AR'],
    ['AR', 'A', 'R'],
    ['AR', 'R', 'A'],
    ['A', 'A', undefined],
    ['I', 'I', undefined],
    ['AR', 'C', 'C'],
    ['C', 'I', 'I'],
    ['C', 'A', 'A'],
  ])('turns %s with %s into %s', (current, letter, wanted) => {
    expect(typedLetter(current, letter)).toBe(wanted);
  });
});
