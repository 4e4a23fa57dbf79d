import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generatedFiles';

for (const { file, content } of generatedFiles()) {
  writeFileSync(file, content);
}
