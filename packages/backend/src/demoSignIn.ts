import { createBackendModule } from '@backstage/backend-plugin-api';
import { isUserEntity } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  AuthResolverContext,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** The header that names the user of the catalog who wants to enter. */
const USER_HEADER = 'x-demo-user';

async function findUser(entityRef: string, context: AuthResolverContext) {
  const { entity } = await context.findCatalogUser({ entityRef });
  if (!isUserEntity(entity)) {
    throw new NotFoundError(`${entityRef} is no user of the catalog`);
  }
  return entity;
}

const authenticator = createProxyAuthenticator({
  async defaultProfileTransform(entityRef: string, context) {
    const { spec } = await findUser(entityRef, context);
    return { profile: { ...spec.profile } };
  },
  initialize({ config }) {
    return (
      process.env.NODE_ENV === 'development' ||
      config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') === true
    );
  },
  async authenticate({ req }, isAllowed) {
    if (!isAllowed) {
      throw new NotAllowedError(
        "The demo sign-in asks for no password, and works outside of development only with 'auth.providers.demo.dangerouslyAllowOutsideDevelopment'",
      );
    }
    const entityRef = req.get(USER_HEADER);
    if (!entityRef) {
      throw new InputError(`Name a user of the catalog in ${USER_HEADER}`);
    }
    return { result: entityRef };
  },
});

/**
 * For the demo alone: whoever says to be a user of the catalog is let in as
 * that user, so that a visitor can see what each of them sees.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(points) {
    points.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result: entityRef }, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});
