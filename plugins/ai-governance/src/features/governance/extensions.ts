import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { governanceApiFactory } from '../../apis';

const api = ApiBlueprint.make({
  name: 'governance',
  params: defineParams => defineParams(governanceApiFactory),
});

/** What governance adds to the app; its screen is a tab of administration. */
export const governanceExtensions = [api];
