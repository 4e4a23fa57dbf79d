import { createApp } from '@backstage/frontend-defaults';

/** The portal of the demo company: every feature is discovered from package.json. */
export default createApp();
