module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A request of supertest asserts by its own `.expect`.
    'jest/expect-expect': [
      'error',
      {
        assertFunctionNames: [
          'expect',
          'fc.assert',
          'api.**.expect',
          'request.**.expect',
        ],
      },
    ],
  },
  overrides: [
    {
      // Builders for tests: never imported by what is published.
      files: ['src/testUtils/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
