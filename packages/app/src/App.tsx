import { createApp } from '@backstage/frontend-defaults';
import { demoSignIn } from './demoSignIn/demoSignIn';

/**
 * The portal of the demo company: every feature is discovered from
 * package.json, but the page where visitors choose whom to be.
 */
export default createApp({ features: [demoSignIn] });
