import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages load lazily: the first test of a file waits for their code as well.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
