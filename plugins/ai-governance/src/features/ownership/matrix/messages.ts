/** The words of the matrix and its editor. */
export const matrixMessages = {
  title: 'Who answers for what',
  part: 'the ownership of this asset',
  source: 'ownership',
  answers: '{{party}} answers for {{mine}} of {{total}} activities',
  nobodyAnswers: 'Nobody answers for any of {{total}} activities',
  gaps_one: '{{count}} gap',
  gaps_other: '{{count}} gaps',
  noGaps: 'no gaps',
} as const;
