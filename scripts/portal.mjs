// `npm start` and `npm test`: brings what is missing, then starts or tests.
// `yarn start` and `yarn test` behave as in every Backstage repository.
import { ensureInstalled, ensureNode, exec } from './toolchain.mjs';

const [command, ...args] = process.argv.slice(2);
const underYarn = /^yarn/.test(process.env.npm_config_user_agent ?? '');

if (underYarn) {
  process.exit(exec('backstage-cli', ['repo', command, ...args]));
}

await ensureNode();
ensureInstalled();

const commands = {
  start: async () => (await import('./start.mjs')).start(args),
  test: async () => (await import('./test.mjs')).test(args),
};

if (Object.hasOwn(commands, command)) await commands[command]();
else {
  console.error(`Unknown command "${command}": use start or test.`);
  process.exit(2);
}
