import './src/nodeVersion.mjs';

import('./src/devCommand.mjs').then(({ devCommand }) => devCommand());
